package fi.vuoro.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.script.Rehearsal;
import fi.vuoro.flow.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A connector is asked the same only once, whatever is corrected meanwhile. */
class CallsTest {
  private static final String FLOW =
      """
      id: shop
      title: { en: Shop }
      languages: [en]
      steps:
        - id: bags
          ask: { en: "How many bags?" }
          type: number
        - id: size
          ask: { en: "How many litres?" }
          type: number
        - id: stock
          call: shop.stock
          with: { size: size }
          into: found
        - id: slot
          call: shop.slot
          with: { at: now }
          into: free
        - id: order
          ask: { en: "There are {{ found.left }} left, until {{ free.until }}. Order?" }
          type: yesno
      """;
  private static final Dialogue DIALOGUE = Held.dialogue(FLOW);

  private final Rehearsal talk = Held.talk(DIALOGUE);

  private String last() {
    return String.valueOf(talk.messages().getLast().text());
  }

  private void answers(Effect.Call call, int left) {
    Value result = new Value.Fields(Map.of("left", Value.Number.of(left)));
    talk.happens((id, at) -> new Input.CallCame(call.id(), at, result, null));
  }

  @Test
  void aCorrectionWhileAConnectorIsAskedAsksItNoSecondTime() {
    talk.writes("2");
    talk.writes("40");
    talk.taps("bags", Value.Number.of(3));

    assertThat(talk.openCalls()).hasSize(1);

    talk.stub("shop.slot", new Value.Fields(Map.of("until", new Value.Words("noon"))), null);
    answers(talk.openCalls().getFirst(), 7);

    assertThat(last()).isEqualTo("There are 7 left, until noon. Order?");
  }

  @Test
  void anAnswerThatComesAfterACorrectionIsKeptForWhatWasAsked() {
    talk.stub("shop.slot", new Value.Fields(Map.of("until", new Value.Words("noon"))), null);
    talk.writes("2");
    talk.writes("40");
    talk.taps("size", Value.Number.of(60));
    assertThat(talk.openCalls()).hasSize(2);

    answers(talk.openCalls().getFirst(), 4);
    answers(talk.openCalls().getLast(), 6);
    assertThat(last()).startsWith("There are 6 left");

    talk.taps("size", Value.Number.of(40));
    assertThat(last()).contains("There are 4 left");
    assertThat(talk.openCalls().stream().map(Effect.Call::operation)).containsOnly("stock");
    assertThat(talk.openCalls()).hasSize(2);
  }

  @Test
  void whatIsAskedWithTheTimeOfDayIsNotAskedAgainWhenTheAnswerComes() {
    talk.writes("2");
    talk.writes("40");
    answers(talk.openCalls().getFirst(), 7);
    talk.passesUntil(talk.now().plusSeconds(2));
    Effect.Call slot = talk.openCalls().getLast();

    Value until = new Value.Fields(Map.of("until", new Value.Words("two")));
    talk.happens((id, at) -> new Input.CallCame(slot.id(), at, until, null));

    assertThat(last()).contains("until two");
    assertThat(talk.openCalls()).hasSize(2);
  }
}
