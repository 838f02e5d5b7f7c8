package fi.vuoro.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.json.Recorded;
import fi.vuoro.flow.script.Rehearsal;
import fi.vuoro.flow.value.Value;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** After a correction the path is walked again, and what happens once happens no second time. */
class CorrectionsTest {
  private static final String FLOW =
      """
      id: visit
      title: { en: Visit }
      languages: [en]
      steps:
        - id: stars
          ask: { en: "How many stars, 1 to 5?" }
          type: scale
          min: 1
          max: 5
        - id: mood
          set: { unhappy: "stars < 3" }
          saveTo: unhappy
        - end: completed
          text: { en: "Goodbye now." }
      """;
  private static final Dialogue DIALOGUE = Held.dialogue(FLOW);

  private final Rehearsal talk = Held.talk(DIALOGUE);

  private Stream<Event> events() {
    return talk.journal().stream().map(Recorded::event);
  }

  @Test
  void goodbyeIsSaidOnce() {
    talk.writes("4");
    talk.taps("stars", Value.Number.of(5));

    assertThat(talk.state().status()).isEqualTo(Status.COMPLETED);
    assertThat(talk.messages().stream().filter(said -> "Goodbye now.".equals(said.text())))
        .hasSize(1);
  }

  @Test
  void aTraitIsLearnedAgainOnlyWhenItChanges() {
    talk.writes("4");
    talk.taps("stars", Value.Number.of(5));
    assertThat(events().filter(Event.TraitLearned.class::isInstance)).hasSize(1);

    talk.taps("stars", Value.Number.of(1));
    assertThat(events().filter(Event.TraitLearned.class::isInstance)).hasSize(2);
  }
}
