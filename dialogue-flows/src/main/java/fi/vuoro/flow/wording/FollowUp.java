package fi.vuoro.flow.wording;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whether a follow-up that nobody has read before may be put to a customer: one short, open and
 * neutral question, made of what was said and of the few words that such questions need ({@code
 * follow-ups.yaml}). So it can bring in no fact, name, number or other language.
 */
public final class FollowUp {
  /** Words at most. */
  public static final int WORDS = 25;

  private static final int LETTERS = 200;
  private static final int AT_ONCE = 3;

  /** "You wrote “nightmare”: ..." */
  private static final Pattern RESTATING = Pattern.compile("^[^:]*[\"“”«»'’]:");

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N} ,:?’'\"“”«»–-]+\\?");

  private final Wording wording;
  private final Phrases asking;
  private final Phrases neutral;

  private FollowUp(Wording wording, Data data) {
    this.wording = wording;
    this.asking = Phrases.of(data.list("asking"));
    this.neutral = Phrases.of(data.list("words"));
  }

  /** In a language; empty where its words are not known. */
  public static Optional<FollowUp> in(Language language) {
    return Wordings.BUILT_IN
        .find(language.tag())
        .map(wording -> new FollowUp(wording, language.data("follow-ups.yaml")));
  }

  /** What may be wrong with one. */
  public enum Flaw {
    /** It is not one line of plain letters that ends in a question mark. */
    FORM,
    /** It is too long. */
    LENGTH,
    /** It asks more than one thing. */
    DOUBLE,
    /** It can be answered with yes, or is no question of this language. */
    CLOSED,
    /** It says something before it asks: a promise, say. */
    STATEMENT,
    /** It tells which answer is wanted. */
    LEADING,
    /** It has words that were not said and that no follow-up needs. */
    FOREIGN
  }

  /**
   * The first flaw of a follow-up.
   *
   * @param said what was said so far
   */
  public Optional<Flaw> flaw(String text, List<String> said) {
    Prose prose = Prose.of(text);
    List<Term> words = prose.words();
    if (!PLAIN.matcher(text).matches() || text.indexOf('?') < text.length() - 1) {
      return Optional.of(Flaw.FORM);
    }
    if (words.size() > WORDS || text.length() > LETTERS) {
      return Optional.of(Flaw.LENGTH);
    }
    if (wording.secondQuestion(prose, false).isPresent()) {
      return Optional.of(Flaw.DOUBLE);
    }
    if (asking.in(words).isEmpty()) {
      return Optional.of(Flaw.CLOSED);
    }
    if (!wording.leading(prose).isEmpty()) {
      return Optional.of(Flaw.LEADING);
    }
    if (!asksAtOnce(words) && !RESTATING.matcher(text).find()) {
      return Optional.of(Flaw.STATEMENT);
    }
    List<Term> known = said.stream().flatMap(s -> Prose.of(s).words().stream()).toList();
    return words.stream().allMatch(w -> asking.contains(w) || neutral.contains(w) || isIn(known, w))
        ? Optional.empty()
        : Optional.of(Flaw.FOREIGN);
  }

  /** "On which part", "missä kohdassa": what asks is among the first words. */
  private boolean asksAtOnce(List<Term> words) {
    return IntStream.range(0, Math.min(AT_ONCE, words.size()))
        .anyMatch(i -> asking.at(i, words).isPresent());
  }

  private static boolean isIn(List<Term> said, Term word) {
    return said.stream().anyMatch(word::isLike);
  }
}
