package fi.vuoro.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.engine.Event.Asked;
import fi.vuoro.flow.json.Recorded;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.script.Rehearsal;
import fi.vuoro.flow.script.Replay;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What probing itself does can be found out: by chance, some conversations go without. */
class ProbingTest {
  private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
  private static final Dialogue DIALOGUE =
      new Dialogue(flow("none: 1, authored: 3"), Languages.BUILT_IN);

  @Test
  void conversationsAreDrawnIntoArmsByTheirWeights() {
    long without = seeds().filter(seed -> drawn(begun(seed)).arm().equals("none")).count();

    assertThat(without).isBetween(200L, 300L);
  }

  @Test
  void theDrawIsAnEventWithItsProbability() {
    for (int seed = 1; seed < 20; seed++) {
      Event.Drawn drawn = drawn(begun("seed " + seed));

      assertThat(drawn.trial()).isEqualTo("probing");
      assertThat(drawn.probability()).isEqualTo(drawn.arm().equals("none") ? .25 : .75);
    }
  }

  @Test
  void onlyTheArmWithFollowUpsGetsThem() {
    for (int seed = 1; seed < 20; seed++) {
      Rehearsal talk = answered("seed " + seed);

      assertThat(probes(talk)).isEqualTo(drawn(talk).arm().equals("none") ? 0 : 1);
    }
  }

  @Test
  void anAnswerIsMeasuredInEveryArmAndAReplayMeasuresTheSame() {
    for (int seed = 1; seed < 20; seed++) {
      Rehearsal talk = answered("seed " + seed);

      assertThat(events(talk, Event.Answered.class).getLast().quality())
          .satisfies(quality -> assertThat(quality.words()).isEqualTo(1))
          .satisfies(quality -> assertThat(quality.specificity()).isEqualTo(1));
      assertThat(Replay.events(DIALOGUE, talk.journal()))
          .isEqualTo(talk.journal().stream().map(Replay::json).toList());
    }
  }

  @Test
  void withoutATrialNothingIsDrawn() {
    Dialogue plain = new Dialogue(flow(null), Languages.BUILT_IN);

    assertThat(events(begun("seed", plain), Event.Drawn.class)).isEmpty();
  }

  private static Stream<String> seeds() {
    return IntStream.range(0, 1_000).mapToObj(n -> "conversation " + n);
  }

  private static Rehearsal begun(String seed) {
    return begun(seed, DIALOGUE);
  }

  private static Rehearsal begun(String seed, Dialogue dialogue) {
    return new Rehearsal(
        dialogue,
        new Understanding(dialogue, Reader.builtIn()),
        new Input.Started(
            "start", START, ZoneId.of("UTC"), "en", "web", seed, Map.of(), Map.of(), true));
  }

  private static Rehearsal answered(String seed) {
    Rehearsal talk = begun(seed);
    talk.writes("8");
    talk.writes("parking");
    return talk;
  }

  private static Event.Drawn drawn(Rehearsal talk) {
    return events(talk, Event.Drawn.class).getFirst();
  }

  private static long probes(Rehearsal talk) {
    return events(talk, Asked.class).stream().filter(a -> a.why() == Asked.Why.PROBE).count();
  }

  private static <E extends Event> List<E> events(Rehearsal talk, Class<E> type) {
    return talk.journal().stream()
        .map(Recorded::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static Flow flow(@Nullable String arms) {
    String yaml =
        """
        id: tried
        languages: [en]
        %ssteps:
          - id: nps
            ask: How likely are you to recommend us?
            type: nps
          - id: why
            ask: What mattered most?
            type: text
            probe: {}
        """
            .formatted(arms == null ? "" : "settings: { probing: { arms: { " + arms + " } } }\n");
    return Objects.requireNonNull(FlowReader.alone().read(Source.of("tried.yaml", yaml)).flow());
  }
}
