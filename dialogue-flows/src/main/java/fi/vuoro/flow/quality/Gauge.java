package fi.vuoro.flow.quality;

import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Stems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Measures answers in one language. Immutable. */
final class Gauge {
  private static final int ENOUGH_OF_AN_EVENT = 3;
  private static final int CLAUSE = 3;

  private final Unigrams unigrams;
  private final Vocabulary vocabulary;
  private final Stems stems;

  Gauge(Language language, Unigrams unigrams) {
    this.unigrams = unigrams;
    this.vocabulary = new Vocabulary(language);
    this.stems = Stems.of(language);
  }

  /** How many of the words are of this language; those that hold sentences together count twice. */
  int knows(List<Token> tokens) {
    int known = 0;
    for (Token token : tokens) {
      if (token.isLetters()) {
        known += unigrams.knows(token.form()) ? 1 : 0;
        known += vocabulary.isFunction(token.form()) ? 2 : 0;
      }
    }
    return known;
  }

  /** Stems of the words that carry what a text is about. */
  Set<String> topics(String text) {
    Set<String> topics = new HashSet<>();
    for (Token token : Token.of(text)) {
      if (isContent(token)) {
        topics.add(stems.of(token.form()));
      }
    }
    return topics;
  }

  /** Stems of the words that say something, be it only a verdict. */
  Set<String> said(String text) {
    Set<String> said = new HashSet<>();
    for (Token token : Token.of(text)) {
      if (token.isNumber() || (token.isLetters() && !vocabulary.isFunction(token.form()))) {
        said.add(token.isNumber() ? token.form() : stems.of(token.form()));
      }
    }
    return said;
  }

  /** Whether an answer says that there is nothing to say. */
  boolean saysNothing(String answer) {
    return vocabulary.isNothing(Form.exact(answer));
  }

  double bits(List<Token> tokens, Gibberish gibberish) {
    Set<String> said = new HashSet<>();
    double bits = 0;
    for (Token token : tokens) {
      if (token.isNumber() && said.add(token.form())) {
        bits += unigrams.number(token.form().length());
      } else if (token.isLetters() && !gibberish.is(token) && said.add(token.form())) {
        bits += unigrams.bits(token.form());
      }
    }
    return bits;
  }

  int specificity(List<Token> tokens, Gibberish gibberish) {
    Set<String> concepts = new HashSet<>();
    boolean checkable = false;
    boolean event = false;
    for (Token token : tokens) {
      String word = token.form();
      if (token.isNumber()) {
        checkable = true;
      } else if (isContent(token) && !vocabulary.isOffTopic(word) && !gibberish.is(token)) {
        concepts.add(stems.of(word));
        checkable |= token.isNamed() || vocabulary.isTime(word) || vocabulary.isCount(word);
        event |= vocabulary.isEvent(word);
      } else {
        event |= vocabulary.isEvent(word);
      }
    }
    boolean example =
        (checkable && concepts.size() > 1) || (event && concepts.size() > ENOUGH_OF_AN_EVENT);
    return concepts.isEmpty() ? 0 : example ? 2 : 1;
  }

  /**
   * {@code ½ + ½ hits/min(n, 3)} where some of the n content words are shared with the question or
   * belong to being a customer; {@code 1/(1 + n/2)} where none is.
   */
  double relevance(List<Token> tokens, Set<String> topics) {
    int n = 0;
    int hits = 0;
    int verdicts = 0;
    int strays = 0;
    for (Token token : tokens) {
      String word = token.form();
      if (vocabulary.isOffTopic(word)) {
        strays++;
      } else if (vocabulary.isGeneric(word)) {
        verdicts++;
      } else if (isContent(token)) {
        n++;
        hits += vocabulary.isOfExperience(word) || topics.contains(stems.of(word)) ? 1 : 0;
      }
    }
    if (strays > 0 && hits + verdicts == 0) {
      return 0;
    }
    if (hits > 0) {
      return Math.min(1, .5 + .5 * hits / Math.min(n, 3));
    }
    return n == 0 && verdicts > 0 ? 1 : 1 / (1 + n / 2.);
  }

  int clarity(List<Token> tokens) {
    long words = tokens.stream().filter(Token::isLetters).count();
    boolean clause = tokens.stream().anyMatch(token -> vocabulary.isOfAClause(token.form()));
    return words >= CLAUSE && clause ? 2 : 1;
  }

  private boolean isContent(Token token) {
    String word = token.form();
    return token.isLetters()
        && word.length() > 1
        && !vocabulary.isFunction(word)
        && !vocabulary.isGeneric(word);
  }
}
