package fi.vuoro.flow.words;

import fi.vuoro.flow.language.Language;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply in words, in the language in which it is tried. What is computed from it is computed once
 * and only when asked for, so that an exact reply costs next to nothing.
 */
public final class Reply {
  /** A closed question reads no further than this, in characters; a text is kept whole. */
  public static final int READ_AT_MOST = 1_000;

  private final String raw;
  private final Lexicon lexicon;
  private @Nullable String clean;
  private @Nullable String exact;
  private @Nullable List<Word> words;
  private @Nullable List<Said> phrases;
  private @Nullable Said @Nullable [] byWord;
  private @Nullable Said @Nullable [] endings;
  private @Nullable List<Found<BigDecimal>> numbers;

  /** A reply as it came. */
  public Reply(String raw, Lexicon lexicon) {
    this.raw = raw;
    this.lexicon = lexicon;
  }

  /** The words as they came. */
  public String raw() {
    return raw;
  }

  /** The language in which it is read. */
  public Language language() {
    return lexicon.language();
  }

  /** The words of that language. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** The same reply tried in another language. */
  public Reply in(Lexicon other) {
    Reply same = new Reply(raw, other);
    same.clean = clean;
    same.exact = exact;
    same.words = words;
    return same;
  }

  /** Another reply in the same language: a part of this one, say. */
  public Reply of(String other) {
    return new Reply(other, lexicon);
  }

  /** The words of a question in the same language, to compare it with. */
  public Reply question(String text) {
    return lexicon.question(text);
  }

  /** The same with all computed, so that many threads can read it. */
  Reply workedOut() {
    exact();
    numbers();
    phraseAt(0);
    phraseBefore(0);
    return this;
  }

  /** Without control characters and superfluous spaces. */
  public String clean() {
    String known = clean;
    if (known == null) {
      known = Form.clean(raw);
      clean = known;
    }
    return known;
  }

  /** The form to compare with a label; empty for a reply that is too long to be one. */
  public String exact() {
    String known = exact;
    if (known == null) {
      known = isLong() ? "" : Form.exact(raw);
      exact = known;
    }
    return known;
  }

  /** Its words, as far as it is read. */
  public List<Word> words() {
    List<Word> known = words;
    if (known == null) {
      known = Splitting.words(clean(), READ_AT_MOST);
      words = known;
    }
    return known;
  }

  /** Its words phrase by phrase, with what they say in its language. */
  public List<Said> phrases() {
    List<Said> known = phrases;
    if (known == null) {
      known = List.copyOf(lexicon.phrases(words()));
      phrases = known;
    }
    return known;
  }

  /** The numbers that it mentions, from left to right. */
  public List<Found<BigDecimal>> numbers() {
    List<Found<BigDecimal>> known = numbers;
    if (known == null) {
      known = List.copyOf(Numbers.in(this));
      numbers = known;
    }
    return known;
  }

  /** The phrase that begins at a word, null where none does. */
  public @Nullable Said phraseAt(int word) {
    @Nullable Said[] known = byWord;
    if (known == null) {
      known = new Said[words().size()];
      for (Said said : phrases()) {
        known[said.from()] = said;
      }
      byWord = known;
    }
    return word < 0 || word >= known.length ? null : known[word];
  }

  /** The phrase that ends right before a word, null where none does. */
  public @Nullable Said phraseBefore(int word) {
    @Nullable Said[] known = endings;
    if (known == null) {
      known = new Said[words().size() + 1];
      for (Said said : phrases()) {
        known[said.to()] = said;
      }
      endings = known;
    }
    return word < 0 || word >= known.length ? null : known[word];
  }

  /** The clean text from one word on until before another. */
  public String between(int from, int to) {
    return from >= to
        ? ""
        : clean().substring(words().get(from).start(), words().get(to - 1).end());
  }

  /** The clean text from a word on, also what is not read of it. */
  public String from(int word) {
    return word >= words().size() ? "" : clean().substring(words().get(word).start());
  }

  /** Whether it says nothing. */
  public boolean isBlank() {
    return clean().isEmpty();
  }

  /** Whether it goes on after what is read of it. */
  public boolean isLong() {
    return raw.length() > READ_AT_MOST;
  }

  @Override
  public String toString() {
    return raw;
  }
}
