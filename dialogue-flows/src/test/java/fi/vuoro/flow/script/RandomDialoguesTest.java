package fi.vuoro.flow.script;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.engine.Understanding;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.yaml.FlowReader;
import fi.vuoro.flow.yaml.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever flow is held and whatever is said to it, the dialogue asks, waits or ends. */
class RandomDialoguesTest {
  private static final int FLOWS = 60;
  private static final int REPLIES = 40;
  private static final List<String> WORDS =
      List.of(
          "8",
          "yes",
          "no",
          "apple and bread",
          "5",
          "3.5.2026",
          "12 euros",
          "skip",
          "back",
          "why",
          "sorry, I meant 3",
          "banana",
          "6 or 7",
          "",
          "cake",
          "other",
          "dog, elk",
          "4, because it rained",
          "what is this?",
          "change that to 2",
          "🙂",
          "none of them");
  private static final List<Wish> WISHES = List.of(Wish.values());
  private static final List<Value> TAPS =
      List.of(
          Value.Number.of(3),
          new Value.Truth(true),
          new Value.Words("a"),
          new Value.Words("dont-know"),
          new Value.Words(Dialogue.NONE_OF_THESE),
          Value.Items.of(new Value.Words("e"), new Value.Words("d")),
          new Value.Fields(Map.of("amount", new Value.Words("2.00"))));

  @Test
  void randomFlowsWithRandomRepliesNeverThrowAndNeverHang() {
    Reader reader = Reader.builtIn();
    int held = 0;
    for (int seed = 0; seed < FLOWS; seed++) {
      FlowReader.Result read =
          FlowReader.alone().read(Source.of("random.yaml", RandomFlow.of(seed)));
      Flow flow = read.flow();
      if (flow != null) {
        hold(new Dialogue(flow, Languages.BUILT_IN), reader, new Random(seed));
        held++;
      }
    }
    assertThat(held).as("flows without a mistake").isGreaterThan(FLOWS / 2);
  }

  private static void hold(Dialogue dialogue, Reader reader, Random random) {
    Instant at = Instant.parse("2026-03-02T07:00:00Z");
    Input.Started started =
        new Input.Started(
            "start",
            at,
            ZoneId.of("Europe/Helsinki"),
            "en",
            "web",
            "" + random.nextLong(),
            Map.of(),
            Map.of(),
            random.nextBoolean());
    Rehearsal talk = new Rehearsal(dialogue, new Understanding(dialogue, reader), started);
    for (int i = 0; i < REPLIES && !talk.state().status().isFinal(); i++) {
      reply(talk, random);
      waitsOrEnds(talk.state());
    }
    replays(dialogue, talk);
  }

  private static void reply(Rehearsal talk, Random random) {
    switch (random.nextInt(8)) {
      case 0 -> talk.wishes(WISHES.get(random.nextInt(WISHES.size())), "en");
      case 1 -> talk.taps(null, TAPS.get(random.nextInt(TAPS.size())));
      case 2 -> {
        List<String> keys = new ArrayList<>(talk.state().answers().keySet());
        String step = keys.isEmpty() ? null : keys.get(random.nextInt(keys.size()));
        talk.taps(step, TAPS.get(random.nextInt(TAPS.size())));
      }
      case 3 -> talk.passesUntil(talk.now().plus(Duration.ofMinutes(random.nextInt(90))));
      default -> talk.writes(WORDS.get(random.nextInt(WORDS.size())));
    }
  }

  private static void waitsOrEnds(State state) {
    assertThat(state.open() != null || state.status().isFinal())
        .as("something is open, or the dialogue has ended: %s", state)
        .isTrue();
  }

  private static void replays(Dialogue dialogue, Rehearsal talk) {
    assertThat(Replay.events(dialogue, talk.journal()))
        .isEqualTo(talk.journal().stream().map(Replay::json).toList());
  }
}
