package fi.vuoro.flow.persona;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.library.Library;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.script.Rehearsal;
import fi.vuoro.flow.script.Replay;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.Source;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlowRehearsalTest {
  private static final Reader READER = Reader.builtIn();
  private static final double MOST_UNREAD = 0.02;

  static List<String> readyFlows() {
    return List.copyOf(Library.flows().ids());
  }

  @ParameterizedTest
  @MethodSource("readyFlows")
  void everyPersonaGetsThroughAReadyFlowAndEveryWayIsGoneAndAllIsReplayed(String id) {
    RehearsalReport report =
        FlowRehearsal.of(
            new Dialogue(ready(id), Languages.BUILT_IN),
            READER,
            Personas.all(),
            1,
            FlowRehearsalTest::isReplayed);

    SoftAssertions.assertSoftly(
        softly -> {
          softly.assertThat(report.troubles()).isEmpty();
          softly
              .assertThat((double) report.unread().size() / report.answers())
              .as("share not understood: %s", report.unread())
              .isLessThan(MOST_UNREAD);
          report.performances().stream()
              .filter(performance -> !performance.persona().startsWith("leaving"))
              .forEach(
                  p -> softly.assertThat(p.ended()).as(p.persona()).isEqualTo(p.conversations()));
        });
  }

  @Test
  void theSameSeedPlaysTheSameConversations() {
    Flow flow = ready("effort");

    assertThat(rehearsed(flow, Personas.all())).isEqualTo(rehearsed(flow, Personas.all()));
  }

  @Test
  void aQuestionThatNobodyComesToIsTold() {
    Flow flow =
        flow(
            """
            id: riddle
            title: { en: Riddle }
            languages: [en]
            steps:
              - say: { en: "Hello! I am a chat robot." }
              - id: word
                ask: { en: "What is the magic word?" }
                type: text
              - id: prize
                if: word = "abracadabra"
                ask: { en: "Which prize would you like?" }
                type: text
              - say: { en: "Thank you{{ prize }}" }
            """);

    assertThat(rehearsed(flow, Personas.all()).troubles())
        .containsExactly(new Trouble(Trouble.Kind.NEVER_REACHED, "prize", "anybody"));
  }

  @Test
  void someoneWhomTheDialogueNeverLetsGoIsALoop() {
    Persona stubborn = new Stubborn();

    RehearsalReport report = rehearsed(ready("effort"), List.of(stubborn));

    assertThat(report.troubles()).extracting(Trouble::kind).contains(Trouble.Kind.LOOP);
    assertThat(report.isGood()).isFalse();
  }

  @Test
  void anAnswerTakenForAnotherIsTold() {
    Persona lying = new Lying();

    RehearsalReport report = rehearsed(ready("transactional-nps"), List.of(lying));

    assertThat(report.unread())
        .anySatisfy(
            unread -> {
              assertThat(unread.step()).isEqualTo("nps");
              assertThat(unread.read()).isNotNull();
            });
  }

  /** Asks why for ever. */
  private static final class Stubborn implements Persona {
    @Override
    public String name() {
      return "stubborn";
    }

    @Override
    public Act next(Scene scene) {
      return scene.says("why");
    }
  }

  /** Says something else than it means. */
  private static final class Lying implements Persona {
    @Override
    public String name() {
      return "lying";
    }

    @Override
    public Act next(Scene scene) {
      return scene.other() == null
          ? scene.answer()
          : scene.answer(scene.speech().plainly(scene.other(), scene.question()));
    }
  }

  private static void isReplayed(Rehearsal held) {
    Dialogue dialogue = new Dialogue(ready(held.state().flow()), Languages.BUILT_IN);

    assertThat(Replay.events(dialogue, held.journal()))
        .isEqualTo(held.journal().stream().map(Replay::json).toList());
  }

  private static RehearsalReport rehearsed(Flow flow, List<Persona> personas) {
    return FlowRehearsal.of(new Dialogue(flow, Languages.BUILT_IN), READER, personas, 1);
  }

  private static Flow ready(String id) {
    var flows = Library.flows();
    return Objects.requireNonNull(FlowReader.with(flows).read(flows.find(id).orElseThrow()).flow());
  }

  private static Flow flow(String yaml) {
    return Objects.requireNonNull(FlowReader.alone().read(Source.of("test.yaml", yaml)).flow());
  }
}
