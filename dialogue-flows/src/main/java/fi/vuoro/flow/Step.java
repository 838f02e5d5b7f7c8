package fi.vuoro.flow;

import fi.vuoro.flow.Question.FlowMedia;
import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.source.Place;
import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One element of a flow. */
public sealed interface Step {

  /** What stands beside every kind key. */
  Head head();

  /** Its id, or its kind and place where the flow gives none. */
  default String id() {
    return head().id();
  }

  /**
   * What every step may have.
   *
   * @param named whether the flow gave the id
   * @param condition the step is skipped, with its {@code then}, unless this is true
   * @param then a later step in this list or one around it, or {@code end}
   */
  record Head(
      String id,
      boolean named,
      @Nullable Expression condition,
      @Nullable String then,
      @Nullable String note,
      Place place) {}

  /** A labelled link whose label is a text of the flow. */
  record FlowLink(Text label, Text url) {}

  /** Says something. */
  record Say(Head head, Text text, @Nullable FlowMedia media, List<FlowLink> links)
      implements Step {}

  /** Asks a question and waits for the answer. */
  record Ask(Head head, Question question) implements Step {}

  /** Goes one of several ways by conditions; the first that holds. */
  record Branch(Head head, List<Case> cases) implements Step {}

  /** A way of a branch: its own steps, or a jump. */
  record Case(
      @Nullable Expression condition, @Nullable String then, List<Step> steps, Place place) {}

  /** Goes one of several ways by chance, drawn once; the id's value is the arm. */
  record Arms(Head head, List<Arm> arms) implements Step {}

  /** A way of a draw, taken in proportion to its weight. */
  record Arm(
      String name, BigDecimal weight, @Nullable String then, List<Step> steps, Place place) {}

  /** Steps that belong together, shuffled or picked from when it says so. */
  record Group(
      Head head, @Nullable Text title, boolean shuffle, @Nullable Integer pick, List<Step> steps)
      implements Step {}

  /**
   * Steps run again for each element.
   *
   * @param over a number or a list
   * @param as name of the element in a round
   * @param max at most so many rounds
   * @param condition checked before each round but the first
   */
  record Each(
      Head head,
      Expression over,
      @Nullable String as,
      int max,
      @Nullable Expression condition,
      List<Step> steps)
      implements Step {}

  /** Gives names to values. */
  record Assign(Head head, Map<String, Expression> values, @Nullable String saveTo)
      implements Step {}

  /** Asks a connector. */
  record Call(
      Head head,
      String connector,
      String operation,
      Map<String, Expression> with,
      @Nullable String into,
      Span timeout,
      @Nullable Value fallback,
      @Nullable String onError)
      implements Step {}

  /** Offers a content to the customer. */
  record Offer(Head head, String content, Map<String, Expression> with) implements Step {}

  /** Waits for a time, or for a signal at most so long. */
  record Wait(Head head, @Nullable Span time, @Nullable String signal, @Nullable Span atMost)
      implements Step {}

  /** Hands the conversation to a person. */
  record Handoff(
      Head head,
      String team,
      @Nullable String reason,
      @Nullable String priority,
      @Nullable Text text)
      implements Step {}

  /** Runs another flow inside this one. */
  record Run(Head head, String flow, Map<String, Expression> with, @Nullable String into)
      implements Step {}

  /**
   * A conversation about a few topics, followed up by what each answer leaves open, that ends with
   * a summary in the customer's own words.
   *
   * @param goal what is to be learned, for those who write and lead it
   * @param mustKnow asked at the end unless it was said on the way
   * @param avoid what the interviewer does not bring up
   * @param minutes of the customer's time, after which only what must be known is asked; null for
   *     as long as it takes
   * @param into name of all its answers in expressions
   * @param rating how well the summary matches, 1 to 4
   * @param amendment what the customer adds to the summary or puts right
   */
  record Interview(
      Head head,
      Text goal,
      List<Topic> topics,
      List<Ask> mustKnow,
      List<Text> avoid,
      @Nullable Integer minutes,
      @Nullable String into,
      Ask rating,
      Ask amendment)
      implements Step {
    public Interview {
      topics = List.copyOf(topics);
      mustKnow = List.copyOf(mustKnow);
      avoid = List.copyOf(avoid);
    }

    /** All that it may ask, in order; the id of each begins with its own and a slash. */
    public List<Step> steps() {
      List<Step> steps = new ArrayList<>();
      topics.forEach(topic -> steps.add(topic.ask()));
      steps.addAll(mustKnow);
      steps.add(rating);
      steps.add(amendment);
      return steps;
    }

    /** What one of its questions is called inside it. */
    public String name(Step ask) {
      return ask.id().substring(id().length() + 1);
    }
  }

  /**
   * What an interview talks about.
   *
   * @param ask its opening question, answered in words
   * @param must whether it is asked when the time is up, too
   */
  record Topic(Ask ask, boolean must) {}

  /** Ends the dialogue. */
  record End(Head head, String outcome, @Nullable Text text, List<FlowLink> links)
      implements Step {}
}
