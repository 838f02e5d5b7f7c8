package fi.vuoro.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.engine.Input.Hindered.Why;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.script.Rehearsal;
import fi.vuoro.flow.script.Replay;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A conversation that doesn't go on where the customer wants it goes on where it is. */
class HinderedTest {
  private static final String FLOW =
      """
      id: visit
      title: { en: Visit }
      languages: [en]
      steps:
        - id: ok
          ask: { en: "Is all well?" }
          type: yesno
      """;
  private static final Dialogue DIALOGUE = new Dialogue(flow(), Languages.BUILT_IN);

  private static Flow flow() {
    return Objects.requireNonNull(FlowReader.alone().read(Source.of("visit.yaml", FLOW)).flow());
  }

  private final Rehearsal talk =
      new Rehearsal(
          DIALOGUE,
          new Understanding(DIALOGUE, Reader.builtIn()),
          new Input.Started(
              "start",
              Instant.parse("2026-05-04T09:00:00Z"),
              ZoneId.of("Europe/Helsinki"),
              "en",
              "web",
              "1",
              Map.of(),
              Map.of(),
              true));

  private String last() {
    return String.valueOf(talk.messages().getLast().text());
  }

  @Test
  void whoHasToTypeACodeIsToldSoAndTheQuestionStaysOpen() {
    talk.happens((id, at) -> new Input.Hindered(id, at, Why.CODE_FIRST));

    assertThat(last()).contains("I sent a code there");
    talk.writes("yes");
    assertThat(talk.state().status()).isEqualTo(Status.COMPLETED);
  }

  @Test
  void whoCanNotBeReachedThereIsAskedAgainHere() {
    talk.happens((id, at) -> new Input.Hindered(id, at, Why.UNREACHABLE));

    assertThat(last()).startsWith("I couldn't send anything there").contains("Is all well?");
  }

  @Test
  void afterTheEndNothingIsSaid() {
    talk.writes("yes");
    int before = talk.messages().size();

    talk.happens((id, at) -> new Input.Hindered(id, at, Why.UNREACHABLE));

    assertThat(talk.messages()).hasSize(before);
    assertThat(Replay.events(DIALOGUE, talk.journal()))
        .isEqualTo(talk.journal().stream().map(Replay::json).toList());
  }
}
