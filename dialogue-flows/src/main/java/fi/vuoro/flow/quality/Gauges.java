package fi.vuoro.flow.quality;

import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Measures answers in the languages there are: a pure function of the words, of what was asked and
 * of the language data. Making one reads the tables of words from files and takes tens of
 * milliseconds, so it is not for the start of a process nor for an event loop.
 */
public final class Gauges {
  /** Its name and version, kept with every measure. */
  public static final String VERSION = "rules-2";

  private final Map<String, Gauge> gauges = new LinkedHashMap<>();
  private final Gibberish gibberish;

  /** Gauges of these languages. */
  public Gauges(List<Language> languages) {
    Map<String, Unigrams> tables = new LinkedHashMap<>();
    languages.forEach(language -> tables.put(language.tag(), Unigrams.load(language)));
    languages.forEach(
        language ->
            gauges.put(
                language.tag(),
                new Gauge(language, Objects.requireNonNull(tables.get(language.tag())))));
    gibberish = new Gibberish(List.copyOf(tables.values()));
  }

  /** Gauges of the languages there are, made when first asked for. */
  public static Gauges builtIn() {
    return BuiltIn.GAUGES;
  }

  /**
   * How much an answer says.
   *
   * @param language tag of the language of the conversation; an answer that is plainly in another
   *     is measured in that one
   * @param about texts that tell what was asked about, the question first
   */
  public Quality of(String answer, String language, List<String> about) {
    List<Token> tokens = Token.of(answer);
    Gauge own = gauges.getOrDefault(language, gauges.values().iterator().next());
    Gauge spoken = spoken(own, tokens);
    double nonsense = gibberish.share(tokens);
    boolean readable = nonsense < .5;
    return new Quality(
        rounded(spoken.bits(tokens, gibberish), 10),
        (int) tokens.stream().filter(token -> token.isLetters() || token.isNumber()).count(),
        readable ? spoken.specificity(tokens, gibberish) : 0,
        readable ? rounded(spoken.relevance(tokens, topics(own, about)), 100) : 0,
        readable ? spoken.clarity(tokens) : 0,
        rounded(nonsense, 100),
        gauges.values().stream().anyMatch(gauge -> gauge.saysNothing(answer)),
        VERSION);
  }

  /** Stems of the words that carry what a text in a language is about. */
  public Set<String> topics(String text, String language) {
    return gauges.getOrDefault(language, gauges.values().iterator().next()).topics(text);
  }

  /** Stems of all the words of a text in a language but those that hold sentences together. */
  public Set<String> said(String text, String language) {
    return gauges.getOrDefault(language, gauges.values().iterator().next()).said(text);
  }

  private Gauge spoken(Gauge own, List<Token> tokens) {
    Gauge best = own;
    int most = own.knows(tokens);
    for (Gauge other : gauges.values()) {
      int known = other.knows(tokens);
      if (known > most) {
        best = other;
        most = known;
      }
    }
    return best;
  }

  private static Set<String> topics(Gauge own, List<String> about) {
    Set<String> topics = new HashSet<>();
    about.forEach(text -> topics.addAll(own.topics(text)));
    return topics;
  }

  private static final class BuiltIn {
    static final Gauges GAUGES = new Gauges(Languages.BUILT_IN.all());
  }

  private static double rounded(double value, double by) {
    return Math.round(value * by) / by;
  }
}
