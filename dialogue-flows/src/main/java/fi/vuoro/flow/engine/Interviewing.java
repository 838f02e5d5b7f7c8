package fi.vuoro.flow.engine;

import fi.vuoro.flow.Step;
import fi.vuoro.flow.engine.Open.Asking;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an interview adds to the questions that it asks: which of them are due, how much of the
 * customer's time is spent, and the summary at the end.
 */
final class Interviewing {
  /** Who is away for longer than this isn't talking: no more of a pause counts. */
  private static final Duration PAUSE = Duration.ofMinutes(3);

  private static final String SPENT = "#spent";

  private final FlowIndex index;
  private final Draft draft;
  private final SummingUp summing;

  Interviewing(FlowIndex index, Draft draft, SummingUp summing) {
    this.index = index;
    this.draft = draft;
    this.summing = summing;
  }

  /** Counts the time that a reply took. */
  void count() {
    if (draft.open instanceof Asking asking && index.interview(asking.key()) != null) {
      Duration gap = Duration.between(draft.before().at(), draft.now);
      long counted = Math.min(Math.max(0, gap.toMillis()), PAUSE.toMillis());
      String key = Keys.around(asking.key()) + SPENT;
      draft.memory.put(key, Value.Number.of(spent(asking.key()) + counted));
    }
  }

  private long spent(String key) {
    return draft.memory.get(Keys.around(key) + SPENT) instanceof Value.Number spent
        ? spent.value().longValue()
        : 0;
  }

  /** Whether the minutes of the interview that asks this are over. */
  boolean isOver(String key) {
    Step.Interview interview = index.interview(key);
    return interview != null
        && interview.minutes() != null
        && spent(key) >= Duration.ofMinutes(interview.minutes()).toMillis();
  }

  /** Whether a step is asked at all; what isn't asked by an interview always is. */
  boolean isDue(Step step, String key) {
    Step.Interview interview = index.interview(key);
    if (interview == null || draft.answers.get(key) != null) {
      return true;
    }
    if (isSummed(interview, step)) {
      return summing.isAny(interview, key);
    }
    return !isOver(key)
        || interview.mustKnow().contains(step)
        || interview.topics().stream().anyMatch(t -> t.must() && t.ask().equals(step));
  }

  private static boolean isSummed(Step.Interview interview, Step step) {
    return step.id().equals(interview.rating().id())
        || step.id().equals(interview.amendment().id());
  }

  /** Whether it is asked what to add to the summary. */
  boolean isAmendment(String key) {
    Step.Interview interview = index.interview(key);
    return interview != null && Keys.written(key).endsWith(interview.amendment().id());
  }

  /** Keeps what is summed up of an answer to a topic. */
  void keep(String key, Reading reading) {
    if (isTopic(key)) {
      summing.keep(key, reading.quotes().get(key));
    }
  }

  /** Whether it opens, or follows up, a topic of an interview. */
  boolean isTopic(String key) {
    Step.Interview interview = index.interview(key);
    FlowIndex.Place place = index.question(key);
    return interview != null
        && place != null
        && interview.topics().stream().anyMatch(topic -> topic.ask().equals(place.ask()));
  }

  /** Topics that were not asked about yet, and are to be. */
  List<Step.Topic> open(Step.Interview interview, String key) {
    return interview.topics().stream()
        .filter(topic -> draft.answers.get(beside(interview, topic.ask(), key)) == null)
        .filter(topic -> isDue(topic.ask(), beside(interview, topic.ask(), key)))
        .toList();
  }

  /** The key of a question of the same interview. */
  static String beside(Step.Interview interview, Step.Ask ask, String key) {
    return Keys.beside(key, interview.name(ask));
  }

  /** Keys of what must be known and isn't yet, while a topic is talked about. */
  List<String> wanted() {
    List<String> wanted = new ArrayList<>();
    if (draft.open instanceof Asking asking && isTopic(asking.key())) {
      Step.Interview interview = index.interview(asking.key());
      if (interview != null) {
        interview.mustKnow().stream()
            .map(ask -> Keys.beside(asking.key(), interview.name(ask)))
            .filter(key -> !draft.isSettled(key))
            .forEach(wanted::add);
      }
    }
    return wanted;
  }

  /** Its answers, as {@code into} names them. */
  void close(Step.Interview interview, Cursor.Level level) {
    if (interview.into() == null) {
      return;
    }
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    for (Step step : interview.steps()) {
      fields.put(interview.name(step), given(level.key(step.id())));
    }
    draft.results.put(level.key(interview.into()), new Value.Fields(fields));
  }

  private @Nullable Value given(String key) {
    Entry entry = draft.answers.get(key);
    FlowIndex.Place place = index.question(key);
    return entry == null || !entry.reached() || entry.value() == null || place == null
        ? null
        : place.ask().question().type().inExpressions(entry.value());
  }
}
