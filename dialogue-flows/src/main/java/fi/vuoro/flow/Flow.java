package fi.vuoro.flow;

import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.expression.Text;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue in the flow language, read and checked, ready to run.
 *
 * @param version hash of its canonical JSON with its sub-flows pinned, 64 hex digits
 * @param languages BCP 47 tags, the first being the default
 * @param subFlows the flows that its {@code run} steps run, by id, pinned
 */
public record Flow(
    String id,
    String version,
    Text title,
    List<String> languages,
    @Nullable Expression touchpoint,
    @Nullable Expression journeyStage,
    Map<String, ContextField> context,
    Settings settings,
    List<Step> steps,
    Map<String, Flow> subFlows) {

  public Flow {
    languages = List.copyOf(languages);
    steps = List.copyOf(steps);
    subFlows = Map.copyOf(subFlows);
  }

  /** The same flow under a version. */
  public Flow withVersion(String version) {
    return new Flow(
        id,
        version,
        title,
        languages,
        touchpoint,
        journeyStage,
        context,
        settings,
        steps,
        subFlows);
  }

  /** The first eight digits of the version, for people. */
  public String shortVersion() {
    return version.substring(0, Math.min(8, version.length()));
  }

  /**
   * What holds for the whole flow.
   *
   * @param remindAfter when an unanswered question is asked again, counted from asking
   * @param resumeFor how long after the last turn a conversation can be taken up again
   * @param noAnswer ways of not answering offered at every question
   * @param anonymous answers are not tied to the customer
   * @param probing what holds for the follow-ups of all its questions
   */
  public record Settings(
      List<Span> remindAfter,
      Span resumeFor,
      List<Missing> noAnswer,
      boolean anonymous,
      Probing probing) {
    /** What holds where the flow says nothing. */
    public static final Settings DEFAULT =
        new Settings(List.of(), Span.days(14), List.of(), false, Probing.DEFAULT);

    public Settings {
      remindAfter = List.copyOf(remindAfter);
      noAnswer = List.copyOf(noAnswer);
    }
  }

  /**
   * When an answer in words is followed up: where it lies below one of the thresholds, which are in
   * the units of {@link fi.vuoro.flow.quality.Quality}. A question may say otherwise.
   *
   * @param max follow-ups on one answer at most
   * @param arms weight of each arm of a trial of probing itself; empty where there is none
   */
  public record Probing(
      double bits, int specificity, double relevance, int max, Map<Arm, BigDecimal> arms) {
    /** What holds where the flow says nothing. */
    public static final Probing DEFAULT = new Probing(50, 1, .25, 2, Map.of());

    public Probing {
      arms = Collections.unmodifiableMap(new LinkedHashMap<>(arms));
    }

    /** Whose follow-ups a conversation gets. */
    public enum Arm {
      /** Nobody's: what was said is all. */
      NONE,
      /** Those that the flow's author wrote, or the engine's own. */
      AUTHORED,
      /**
       * A language model's, where there is one and what it asks may be asked; else the author's.
       */
      MODEL;

      /** The word for it. */
      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }
}
