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
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

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

  static final String FLOW = "survey";

  private static final String FILE = "/bench/survey.yaml";
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

  /** The folder of its file. */
  static Path folder() {
    try {
      Path file = Path.of(Objects.requireNonNull(Survey.class.getResource(FILE)).toURI());
      return Objects.requireNonNull(file.getParent());
    } catch (URISyntaxException broken) {
      throw new IllegalStateException(broken);
    }
  }

  static Survey read() {
    try (InputStream file = Survey.class.getResourceAsStream(FILE)) {
      byte[] bytes = Objects.requireNonNull(file).readAllBytes();
      FlowReader.Result read = FlowReader.alone().read(new Source("survey.yaml", bytes));
      return new Survey(Objects.requireNonNull(read.flow(), () -> read.findings().toString()));
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Holds it once in memory. */
  Consumer<Runnable> inMemory(List<String> replies) {
    return turnTaken -> hold(replies, false, turnTaken);
  }

  /** Holds it once, the state written to JSON and read back before each turn. */
  Consumer<Runnable> withState(List<String> replies) {
    return turnTaken -> hold(replies, true, turnTaken);
  }

  /** The state at the end as JSON, in bytes. */
  int stateBytes() {
    State state = dialogue.start(started).state();
    for (String reply : EXACT) {
      state = turn(state, reply).state();
    }
    return StateJson.write(state).length();
  }

  private void hold(List<String> replies, boolean stored, Runnable turnTaken) {
    State state = dialogue.start(started).state();
    turnTaken.run();
    for (String reply : replies) {
      if (stored) {
        state = StateJson.read(StateJson.SCHEMA, StateJson.write(state));
      }
      state = turn(state, reply).state();
      turnTaken.run();
    }
    if (!state.status().isFinal()) {
      throw new IllegalStateException("the survey did not end: " + state.open());
    }
  }

  private Turn turn(State state, String reply) {
    return dialogue.advance(
        state, understanding.written(state, "m", null, reply, AT).orElseThrow());
  }
}
