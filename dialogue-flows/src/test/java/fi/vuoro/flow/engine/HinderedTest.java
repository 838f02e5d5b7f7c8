package fi.vuoro.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.engine.Input.Hindered.Why;
import fi.vuoro.flow.script.Rehearsal;
import fi.vuoro.flow.script.Replay;
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
  private static final Dialogue DIALOGUE = Held.dialogue(FLOW);

  private final Rehearsal talk = Held.talk(DIALOGUE);

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
