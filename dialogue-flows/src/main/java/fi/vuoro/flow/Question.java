package fi.vuoro.flow;

import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.message.Message.Media;
import fi.vuoro.flow.quality.Quality;
import fi.vuoro.flow.question.QuestionType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code ask} step asks: the keys of every question, and the type with its own keys.
 *
 * @param validate over {@code value}; not true means that {@code error} is said and it is asked
 *     again
 * @param plainer a simpler wording of the same question
 * @param noAnswer ways of not answering that are offered
 * @param saveTo trait that the answer is saved to and read from
 * @param fresh how old a trait may be to be used instead of asking
 * @param metric the figure that the answer feeds, implied by the type or said by the flow
 */
public record Question(
    Text text,
    QuestionType type,
    @Nullable FlowMedia media,
    boolean optional,
    boolean required,
    @Nullable Expression validate,
    @Nullable Text error,
    @Nullable Text help,
    @Nullable Text plainer,
    @Nullable Text whyAsked,
    List<Missing> noAnswer,
    @Nullable String saveTo,
    Span fresh,
    Known known,
    @Nullable String metric,
    boolean pii,
    boolean sensitive,
    @Nullable Timeout timeout,
    @Nullable Expression touchpoint,
    @Nullable Expression journeyStage,
    boolean shuffle,
    @Nullable Probe probe,
    boolean themes) {

  /** How long a trait is fresh where the flow doesn't say. */
  public static final Span FRESH = Span.days(365);

  public Question {
    noAnswer = List.copyOf(noAnswer);
  }

  /** The same question as a topic of an interview: it may be passed over unless it is required. */
  public Question asTopic(Probe followUps, List<Missing> offered) {
    return new Question(
        text,
        type,
        media,
        !required,
        required,
        validate,
        error,
        help,
        plainer,
        whyAsked,
        offered,
        saveTo,
        fresh,
        known,
        metric,
        pii,
        sensitive,
        timeout,
        touchpoint,
        journeyStage,
        shuffle,
        followUps,
        themes);
  }

  /** A question of the engine's own, which may be passed over. */
  public static Question own(Text text, QuestionType type) {
    return new Question(
        text, type, null, true, false, null, null, null, null, null, List.of(), null, FRESH,
        Known.USE, null, false, false, null, null, null, false, null, false);
  }

  /** What is done with an answer that the profile already has. */
  public enum Known {
    USE,
    CONFIRM,
    ASK
  }

  /** After how long an unanswered question is given up, and where the dialogue goes then. */
  public record Timeout(Span after, @Nullable String then) {}

  /**
   * Follow-ups on a text answer that says little: below one of the thresholds of {@link Quality}.
   *
   * @param max how many at most
   * @param prompts what is asked, in order; where they run out, the engine's own neutral ones
   * @param deep whether an answer is followed up as in an interview: not only where it says little
   */
  public record Probe(
      int max, double bits, int specificity, double relevance, List<Text> prompts, boolean deep) {
    public Probe {
      prompts = List.copyOf(prompts);
    }
  }

  /** A picture or a video beside the words; the text alternative is a text like any other. */
  public record FlowMedia(Media.MediaKind kind, String url, Text alt) {}
}
