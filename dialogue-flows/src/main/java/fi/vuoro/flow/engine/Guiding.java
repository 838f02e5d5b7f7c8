package fi.vuoro.flow.engine;

import fi.vuoro.flow.Question;
import fi.vuoro.flow.Step;
import fi.vuoro.flow.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a language model lead an interview within its topic guide: what it may choose from is a
 * closed list, and depth and time are not its to decide.
 */
final class Guiding {
  private final FlowIndex index;
  private final Draft draft;
  private final Cursor cursor;
  private final Speech speech;
  private final Interviewing interviewing;

  Guiding(FlowIndex index, Draft draft, Cursor cursor, Speech speech, Interviewing interviewing) {
    this.index = index;
    this.draft = draft;
    this.cursor = cursor;
    this.speech = speech;
    this.interviewing = interviewing;
  }

  /** Whether a model leads the interviews of this conversation, where there is one. */
  boolean isLed() {
    return Probing.mayLead(draft.before());
  }

  /**
   * What may come after an answer to a topic.
   *
   * @param mayAsk whether the topic leaves room for another follow-up
   * @return null where a model has nothing to choose, and nothing to find
   */
  Matter.@Nullable Guide guide(String key, boolean mayAsk, View view) {
    Step.Interview interview = Objects.requireNonNull(index.interview(key));
    if (!isLed()) {
      return null;
    }
    List<Matter.Topic> topics =
        interviewing.open(interview, key).stream()
            .map(topic -> topic(interview, topic.ask(), key, view))
            .toList();
    Matter.Guide guide =
        new Matter.Guide(
            speech.words(interview.goal(), view),
            mayAsk && !interviewing.isOver(key),
            topics,
            mustKnow(),
            interview.avoid().stream().map(text -> speech.words(text, view)).toList());
    return guide.choices().size() > 1 || !guide.mustKnow().isEmpty() ? guide : null;
  }

  private Matter.Topic topic(Step.Interview interview, Step.Ask ask, String key, View view) {
    String text = speech.words(ask.question().text(), view);
    return new Matter.Topic(Interviewing.beside(interview, ask, key), text);
  }

  /** What must be known and is not known yet, as far as a model may be told. */
  private List<String> mustKnow() {
    return interviewing.wanted().stream()
        .filter(key -> draft.answers.get(key) == null)
        .filter(key -> mayLeave(Objects.requireNonNull(index.question(key)).ask().question()))
        .toList();
  }

  private static boolean mayLeave(Question question) {
    return !question.pii() && !question.sensitive() && !question.type().isPrivate();
  }

  /** What was asked and said on all topics so far, the questions included. */
  List<String> talk(String key, View view) {
    List<String> talk = new ArrayList<>();
    Step.Interview interview = Objects.requireNonNull(index.interview(key));
    for (Step.Topic topic : interview.topics()) {
      String said = answer(interview, topic.ask(), key);
      if (said != null) {
        talk.add(speech.words(topic.ask().question().text(), view));
        talk.add(said);
      }
    }
    return talk;
  }

  /** What the customer said on all topics so far. */
  List<String> said(String key) {
    Step.Interview interview = Objects.requireNonNull(index.interview(key));
    return interview.topics().stream()
        .map(topic -> answer(interview, topic.ask(), key))
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private @Nullable String answer(Step.Interview interview, Step.Ask ask, String key) {
    String answer = Interviewing.beside(interview, ask, key);
    Entry entry = draft.answers.get(answer);
    return entry != null
            && draft.isSettled(answer)
            && entry.value() instanceof Value.Words words
            && mayLeave(ask.question())
        ? words.value()
        : null;
  }

  /** Brings a topic to the front of those that come next. */
  void lead(String key, String choice) {
    Cursor.Level level = cursor.top();
    if (choice.equals(Matter.Next.ON) || !(level.block.owner() instanceof Step.Interview)) {
      return;
    }
    List<String> ids = new ArrayList<>(level.steps.stream().map(Step::id).toList());
    String id = Objects.requireNonNull(index.question(choice)).ask().id();
    int from = ids.indexOf(id);
    if (from > level.next) {
      ids.remove(from);
      ids.add(level.next + 1, id);
      draft.draws.put(Keys.around(key), List.copyOf(ids));
      cursor.reorder(ids);
    }
  }
}
