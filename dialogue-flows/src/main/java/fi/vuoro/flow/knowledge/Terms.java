package fi.vuoro.flow.knowledge;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.words.Alike;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Lexicon;
import fi.vuoro.flow.words.Splitting;
import fi.vuoro.flow.words.Spoken;
import fi.vuoro.flow.words.Stems;
import fi.vuoro.flow.words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a language as questions are compared by them. */
final class Terms {
  /** A question is read no further than this, in characters. */
  private static final int READ_AT_MOST = 300;

  /** The longest phrase that the data lists, in words. */
  private static final int PHRASE = 5;

  /** The shortest parts of a compound word, in letters. */
  private static final int HEAD = 2;

  private static final int TAIL = 3;

  /** A shorter word may be another one. */
  private static final int LONG_ENOUGH_TO_TELL = 5;

  /** Words said as often as this, in bits, tell nothing; from the other on they tell all. */
  private static final double USUAL = 7;

  private static final double SELDOM = 17;

  private final Stems stems;
  private final Map<String, Double> said = new HashMap<>();
  private final double unheard;
  private final Set<String> passedOver = new HashSet<>();
  private final Set<String> bare = new HashSet<>();
  private final Map<String, String> concepts = new HashMap<>();

  Terms(Language language, Data data) {
    stems = new Lexicon(language).stems();
    Spoken spoken = Spoken.of(language);
    unheard = spoken.bits("");
    for (String word : spoken.words()) {
      said.merge(stems.of(word), spoken.bits(word), Math::min);
    }
    data.list("passed-over").forEach(word -> passedOver.add(word));
    data.groups("same").forEach((concept, words) -> words.forEach(word -> same(concept, word)));
    data.list("bare").forEach(concept -> bare.add("=" + concept));
  }

  private void same(String concept, String word) {
    concepts.putIfAbsent(word, "=" + concept);
    if (word.indexOf(' ') < 0) {
      concepts.putIfAbsent(stems.of(word), "=" + concept);
    }
  }

  /** Whether they don't tell what a question is about: "who" alone. */
  boolean areBare(List<Term> terms) {
    return terms.isEmpty() || (terms.size() == 1 && isBare(terms.getFirst()));
  }

  /** Whether it is what is asked about something, such as when or who, and not what it is about. */
  boolean isBare(Term term) {
    return bare.contains(term.concept());
  }

  /** What a question is made of, each only once. */
  List<Term> of(String question) {
    List<String> words =
        Splitting.words(Form.clean(question), READ_AT_MOST).stream()
            .filter(word -> word.isLetters() || word.isDigits())
            .map(Word::form)
            .toList();
    List<Term> terms = new ArrayList<>();
    for (int at = 0; at < words.size(); ) {
      int length = phrase(words, at);
      if (length > 1) {
        String phrase = String.join(" ", words.subList(at, at + length));
        add(terms, new Term(phrase, concepts.getOrDefault(phrase, phrase), true, 1));
      } else if (!passedOver.contains(words.get(at))) {
        word(words.get(at)).forEach(term -> add(terms, term));
      }
      at += length;
    }
    return terms;
  }

  private static void add(List<Term> terms, Term term) {
    if (terms.stream().noneMatch(t -> t.concept().equals(term.concept()))) {
      terms.add(term);
    }
  }

  private int phrase(List<String> words, int at) {
    for (int length = Math.min(PHRASE, words.size() - at); length > 1; length--) {
      if (concepts.containsKey(String.join(" ", words.subList(at, at + length)))) {
        return length;
      }
    }
    return 1;
  }

  private List<Term> word(String word) {
    String stem = stems.of(word);
    String concept = concept(word);
    if (concept != null) {
      return List.of(new Term(stem, concept, true, rare(word)));
    }
    for (int tail = HEAD + 1; tail + TAIL <= word.length(); tail++) {
      String head = head(word.substring(0, tail));
      String last = concept(word.substring(tail));
      if (head != null && last != null) {
        return List.of(
            new Term(word.substring(0, tail), head, true, 1),
            new Term(stems.of(word.substring(tail)), last, true, 1));
      }
    }
    String begun = begun(word);
    String meant = begun == null ? misspelt(word) : begun;
    return List.of(
        meant == null ? new Term(stem, stem, false, rare(word)) : new Term(stem, meant, true, 1));
  }

  /** What a word is about that begins with a listed one: "asentamisessa" with "asentaa". */
  private @Nullable String begun(String word) {
    for (int end = word.length() - 1; end >= LONG_ENOUGH_TO_TELL; end--) {
      String concept = concepts.get(word.substring(0, end));
      if (concept != null) {
        return concept;
      }
    }
    return null;
  }

  /** What a word is about that nobody says and that is a slip away from one that the data lists. */
  private @Nullable String misspelt(String word) {
    if (word.length() < LONG_ENOUGH_TO_TELL || said.containsKey(stems.of(word))) {
      return null;
    }
    for (Map.Entry<String, String> listed : concepts.entrySet()) {
      if (listed.getKey().length() >= LONG_ENOUGH_TO_TELL
          && Alike.areOneSlipApart(word, listed.getKey())) {
        return listed.getValue();
      }
    }
    return null;
  }

  /** What the beginning of a compound word is about; Swedish may put an s behind it. */
  private @Nullable String head(String head) {
    String whole = concept(head);
    boolean joined = whole == null && head.length() > HEAD + 1 && head.endsWith("s");
    return joined ? concept(head.substring(0, head.length() - 1)) : whole;
  }

  private @Nullable String concept(String word) {
    String exact = concepts.get(word);
    return exact != null ? exact : concepts.get(stems.of(word));
  }

  /** As rarely as the most usual form of the word is said. */
  private double rare(String word) {
    double bits = said.getOrDefault(stems.of(word), unheard);
    double rare = (bits - USUAL) / (SELDOM - USUAL);
    return Math.clamp(rare, 0, 1);
  }
}
