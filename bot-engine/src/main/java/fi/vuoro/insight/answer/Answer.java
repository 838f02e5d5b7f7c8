package fi.vuoro.insight.answer;

import fi.vuoro.flow.quality.Quality;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer, or one question left without one: the n-th to a key in a conversation. A correction
 * is another answer; it supersedes this one, and nothing is overwritten.
 *
 * @param key as in exports: {@code step}, {@code step[1]}, {@code step.row}, {@code run/step}
 * @param n 1 for the first answer to the key
 * @param item what was asked
 * @param status {@link #ASKED}, {@link #ANSWERED}, or why there is no value: skipped, dont-know,
 *     refused, not-applicable, timed-out
 * @param value the value, where it is closed and not personal: a boolean, a number, a string, a
 *     list or a map
 * @param onPath false for an answer that a correction elsewhere left off the path
 * @param superseded whether a later answer to the same key counts instead
 * @param how typed, tapped, link, profile or derived; null while it is only asked
 * @param confidence how surely it was understood, 0 to 1; null while it is only asked
 * @param quality how much an answer in words says; null of others. No words can be told from it, so
 *     it outlives them
 * @param place where it belongs
 * @param askedAt when it was asked; null where it was known or given without being asked
 * @param at when it was answered or given up; null while it is only asked
 * @param words the customer's raw words: personal
 * @param text a value that is personal: an open answer, an address, a file, anything marked {@code
 *     pii}
 */
public record Answer(
    String key,
    int n,
    Item item,
    String status,
    @Nullable Object value,
    boolean onPath,
    boolean superseded,
    @Nullable String how,
    @Nullable Double confidence,
    @Nullable Quality quality,
    Place place,
    @Nullable Instant askedAt,
    @Nullable Instant at,
    @Nullable String words,
    @Nullable Object text) {

  /** The status of a question that waits for its answer, or was left waiting. */
  public static final String ASKED = "asked";

  /** The status of an answer that has a value. */
  public static final String ANSWERED = "answered";

  /** When it last changed: answered, or else asked. */
  public Instant instant() {
    if (at != null) {
      return at;
    }
    return askedAt == null ? Instant.EPOCH : askedAt;
  }

  /** Whether it is the latest on the path that is more than asked: what is counted and exported. */
  public boolean current() {
    return onPath && !superseded && !status.equals(ASKED);
  }

  /** Whether it is current and has a value. */
  public boolean counts() {
    return current() && status.equals(ANSWERED);
  }

  /** This answer without anything personal. */
  public Answer anonymous() {
    return with(onPath, superseded, null, null);
  }

  /** This answer on the path or off it. */
  public Answer asOnPath(boolean is) {
    return with(is, superseded, words, text);
  }

  /** This answer with a later one to the same question. */
  public Answer asSuperseded() {
    return with(onPath, true, words, text);
  }

  private Answer with(
      boolean isOnPath, boolean isSuperseded, @Nullable String raw, @Nullable Object personal) {
    return new Answer(
        key,
        n,
        item,
        status,
        value,
        isOnPath,
        isSuperseded,
        how,
        confidence,
        quality,
        place,
        askedAt,
        at,
        raw,
        personal);
  }

  /**
   * What was asked, as figures see it.
   *
   * @param step the key without the rounds of loops
   * @param number its order in the flow, from 1; 0 when the flow doesn't have it
   * @param type the question type's name
   * @param metric the figure that it feeds
   * @param quotable whether its words may stand in a report: an open question, neither sensitive
   *     nor personal data
   * @param picks the options that were chosen, or the number or truth, as words: what a
   *     distribution counts
   * @param score the value as a number: yes is 1, no is 0, an option its score
   */
  public record Item(
      String step,
      int number,
      String type,
      @Nullable String metric,
      boolean quotable,
      List<String> picks,
      @Nullable Double score) {

    public Item {
      picks = List.copyOf(picks);
    }
  }

  /**
   * Where something was said.
   *
   * @param channel such as {@code web}
   * @param language BCP 47
   * @param touchpoint where on the customer's path it was experienced
   * @param journeyStage when on that path
   */
  public record Place(
      String channel,
      String language,
      @Nullable String touchpoint,
      @Nullable String journeyStage) {}
}
