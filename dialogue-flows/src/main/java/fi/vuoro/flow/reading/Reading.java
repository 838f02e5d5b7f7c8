package fi.vuoro.flow.reading;

import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.quality.Quality;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reply understood relative to the open question.
 *
 * @param step key of the answer that the value belongs to; null where no question is meant
 * @param value the answer; for {@code SKIP} the reason when one was given ({@code dont-know},
 *     {@code refused}, {@code not-applicable}); for {@code LANGUAGE} the tag
 * @param confidence 0 to 1; an answer has {@code Candidate.SURE} at least
 * @param candidates for {@code UNCLEAR}: what it may have meant, surest first
 * @param problem for {@code UNCLEAR}: why what was understood can't be taken
 * @param language tag of the language in which it was understood
 * @param also further answers in the same reply, by key
 * @param reader name and version of what read it
 * @param quality how much its answers in words say, by key, measured on what will be kept of them
 * @param quotes the words that its further answers were found in, and those of its answer that tell
 *     most where they are summed up, by key
 */
public record Reading(
    Kind kind,
    @Nullable String step,
    @Nullable Value value,
    double confidence,
    List<Choice> candidates,
    Check.@Nullable Bad problem,
    String language,
    Map<String, Value> also,
    String reader,
    Map<String, Quality> quality,
    Map<String, Quote> quotes) {

  public Reading {
    candidates = List.copyOf(candidates);
    also = Collections.unmodifiableMap(new LinkedHashMap<>(also));
    quality = Collections.unmodifiableMap(new LinkedHashMap<>(quality));
    quotes = Collections.unmodifiableMap(new LinkedHashMap<>(quotes));
  }

  /** A reading of which nothing was measured. */
  public Reading(
      Kind kind,
      @Nullable String step,
      @Nullable Value value,
      double confidence,
      List<Choice> candidates,
      Check.@Nullable Bad problem,
      String language,
      Map<String, Value> also,
      String reader) {
    this(
        kind,
        step,
        value,
        confidence,
        candidates,
        problem,
        language,
        also,
        reader,
        Map.of(),
        Map.of());
  }

  /** The twelve kinds of reading. */
  public enum Kind {
    ANSWER,
    CORRECTION,
    SKIP,
    BACK,
    REPEAT,
    PLAINER,
    WHY,
    LANGUAGE,
    STOP,
    HUMAN,
    QUESTION,
    UNCLEAR;

    /** The word for it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A reading of some kind about no answer. */
  public static Reading of(Kind kind, @Nullable String step, String language, String reader) {
    return new Reading(kind, step, null, 1, List.of(), null, language, Map.of(), reader);
  }

  /** A sure answer to a question. */
  public static Reading answer(
      String step, Value value, double confidence, String language, String reader) {
    return new Reading(
        Kind.ANSWER, step, value, confidence, List.of(), null, language, Map.of(), reader);
  }

  /** A reading in doubt, with what the reply may mean. */
  public static Reading doubt(
      String step, double confidence, List<Choice> candidates, String language, String reader) {
    return new Reading(
        Kind.UNCLEAR, step, null, confidence, candidates, null, language, Map.of(), reader);
  }

  /** The same with another kind. */
  public Reading as(Kind other) {
    return with(other, also, quality, quotes);
  }

  /** The same, measured. */
  public Reading measured(Map<String, Quality> measured) {
    return with(kind, also, measured, quotes);
  }

  /** The same with further answers. */
  public Reading with(Map<String, Value> further) {
    return with(kind, further, quality, quotes);
  }

  /** The same with these quotes beside those that it has. */
  public Reading quoting(Map<String, Quote> more) {
    Map<String, Quote> all = new LinkedHashMap<>(quotes);
    all.putAll(more);
    return with(kind, also, quality, all);
  }

  private Reading with(
      Kind other,
      Map<String, Value> further,
      Map<String, Quality> measured,
      Map<String, Quote> quoted) {
    return new Reading(
        other,
        step,
        value,
        confidence,
        candidates,
        problem,
        language,
        further,
        reader,
        measured,
        quoted);
  }
}
