package fi.vuoro.bench;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.engine.Turn;
import fi.vuoro.flow.engine.Understanding;
import fi.vuoro.flow.json.StateJson;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.Source;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The branching survey of ten questions, answered by a customer who taps or one who writes. */
final class Survey {
  /** Replies that are exactly a digit or a label. */
  static final List<String> EXACT =
      List.of("8", "The staff", "Yes", "6", "On the web", "Search", "12", "4", "No", "Nothing");

  /** The same in words. */
  static final List<String> WORDS =
      List.of(
          "an eight I think",
          "because the staff were kind",
          "yeah sure",
          "maybe a six",
          "on the web I think",
          "the search",
          "about twelve times",
          "a solid four",
          "no thanks",
          "no, that was all really");

  private static final Instant AT = Instant.parse("2026-03-02T07:00:00Z");

  private final Dialogue dialogue;
  private final Understanding understanding;
  private final Input.Started started =
      new Input.Started(
          "start", AT, ZoneId.of("Europe/Helsinki"), "en", "web", "1", Map.of(), Map.of(), false);

  private Survey(Flow flow) {
    dialogue = new Dialogue(flow, Languages.BUILT_IN);
    understanding = new Understanding(dialogue, Reader.builtIn());
  }

  static Survey read() {
    try (InputStream file = Survey.class.getResourceAsStream("/bench/survey.yaml")) {
      byte[] bytes = Objects.requireNonNull(file).readAllBytes();
      FlowReader.Result read = FlowReader.alone().read(new Source("survey.yaml", bytes));
      return new Survey(Objects.requireNonNull(read.flow(), () -> read.findings().toString()));
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Holds it once in memory; the number of turns. */
  int inMemory(List<String> replies) {
    return hold(replies, false);
  }

  /** Holds it once, the state written to JSON and read back before each turn. */
  int withState(List<String> replies) {
    return hold(replies, true);
  }

  /** The state at the end as JSON, in bytes. */
  int stateBytes() {
    State state = dialogue.start(started).state();
    for (String reply : EXACT) {
      state = turn(state, reply).state();
    }
    return StateJson.write(state).length();
  }

  /** Reads an exact reply to the first question, so many times. */
  int readExact(int times) {
    State state = dialogue.start(started).state();
    var situation = dialogue.situation(state, AT);
    Reader reader = Reader.builtIn();
    int answers = 0;
    for (int i = 0; i < times; i++) {
      answers += reader.read(situation, i % 2 == 0 ? "8" : "9").value() == null ? 0 : 1;
    }
    return answers;
  }

  private int hold(List<String> replies, boolean stored) {
    State state = dialogue.start(started).state();
    int turns = 1;
    for (String reply : replies) {
      if (stored) {
        state = StateJson.read(StateJson.SCHEMA, StateJson.write(state));
      }
      if (state.status().isFinal()) {
        break;
      }
      state = turn(state, reply).state();
      turns++;
    }
    if (!state.status().isFinal()) {
      throw new IllegalStateException("the survey did not end: " + state.open());
    }
    return turns;
  }

  private Turn turn(State state, String reply) {
    return dialogue.advance(
        state, understanding.written(state, "m", null, reply, AT).orElseThrow());
  }
}
