package fi.vuoro.flow.engine;

import fi.vuoro.flow.Step;
import fi.vuoro.flow.reading.Quote;
import fi.vuoro.flow.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The summary at the end of an interview: the sentences that told most, in the customer's words, or
 * the points that a language model made of them.
 */
final class SummingUp {
  private static final String TELLING = "#telling";
  private static final String POINTS = "#points";
  private static final String QUOTE = "quote";
  private static final String SENTENCE = "sentence";
  private static final int LONGEST = 300;

  private final FlowIndex index;
  private final Draft draft;
  private final Speech speech;

  SummingUp(FlowIndex index, Draft draft, Speech speech) {
    this.index = index;
    this.draft = draft;
    this.speech = speech;
  }

  /** Keeps the sentences that tell most of an answer to a topic; null where none does. */
  void keep(String key, @Nullable Quote quote) {
    draft.memory.remove(Keys.beside(key, name(key)) + POINTS);
    if (quote == null) {
      draft.memory.remove(key + TELLING);
    } else {
      List<@Nullable Value> words = new ArrayList<>();
      quote.words().forEach(sentence -> words.add(new Value.Words(sentence)));
      draft.memory.put(key + TELLING, new Value.Items(words));
    }
  }

  /** What the question is called that rates the summary. */
  private String name(String key) {
    Step.Interview interview = Objects.requireNonNull(index.interview(key));
    return interview.name(interview.rating());
  }

  /** Whether there is anything to sum up. */
  boolean isAny(Step.Interview interview, String key) {
    return !telling(interview, key).isEmpty();
  }

  /** Whether a question rates a summary. */
  boolean isRating(String key) {
    Step.Interview interview = index.interview(key);
    return interview != null && Keys.written(key).endsWith(interview.rating().id());
  }

  /** Whether a model may still sum up what is rated here. */
  boolean isOpen(String key) {
    return isRating(key) && !draft.memory.has(key + POINTS);
  }

  /** Takes the points of a model's summary that rest on what was said. */
  void came(String key, Advice.@Nullable Summary summary, List<String> said) {
    if (summary == null) {
      return;
    }
    List<@Nullable Value> points = new ArrayList<>();
    for (Advice.Point point : summary.points()) {
      if (FollowUps.isQuoted(point.quote(), said) && point.quote().length() <= LONGEST) {
        Map<String, @Nullable Value> fields = new LinkedHashMap<>();
        fields.put(QUOTE, new Value.Words(point.quote()));
        if (point.sentence() != null && point.sentence().length() <= LONGEST) {
          fields.put(SENTENCE, new Value.Words(point.sentence()));
        }
        points.add(new Value.Fields(fields));
      }
    }
    if (!points.isEmpty()) {
      draft.memory.put(key + POINTS, new Value.Items(points));
    }
  }

  /** What is said before the customer rates the summary; nothing before any other question. */
  List<Speech.Spoken> lines(String key) {
    Step.Interview interview = index.interview(key);
    if (interview == null || !isRating(key)) {
      return List.of();
    }
    return draft.memory.get(key + POINTS) instanceof Value.Items points
        ? understood(points)
        : heard(telling(interview, key));
  }

  private List<Speech.Spoken> understood(Value.Items points) {
    List<Speech.Spoken> lines = new ArrayList<>();
    lines.add(speech.system("interview.understood", Map.of()));
    for (Value point : points.values()) {
      if (point instanceof Value.Fields fields) {
        lines.add(
            fields.values().get(SENTENCE) instanceof Value.Words sentence
                ? speech.system("interview.point", Map.of("words", sentence.value()))
                : heard(fields.values().get(QUOTE)));
      }
    }
    return lines;
  }

  private List<Speech.Spoken> heard(List<Value> telling) {
    List<Speech.Spoken> lines = new ArrayList<>();
    lines.add(speech.system("interview.summary", Map.of()));
    telling.forEach(words -> lines.add(heard(words)));
    return lines;
  }

  private Speech.Spoken heard(@Nullable Value quote) {
    String words = quote instanceof Value.Words said ? said.value() : "";
    return speech.system("interview.heard", Map.of("words", words));
  }

  private List<Value> telling(Step.Interview interview, String key) {
    List<Value> telling = new ArrayList<>();
    for (Step.Topic topic : interview.topics()) {
      String answer = Interviewing.beside(interview, topic.ask(), key);
      if (draft.isSettled(answer)
          && draft.memory.get(answer + TELLING) instanceof Value.Items items) {
        items.values().forEach(value -> telling.add(Objects.requireNonNull(value)));
      }
    }
    return telling;
  }
}
