package fi.vuoro.flow.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.vuoro.flow.engine.Open;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.value.Value;
import org.junit.jupiter.api.Test;

class StateJsonTest {
  /** As the first shape was written: what is remembered lies among the results. */
  private static final String FIRST =
      """
      {"flow":"shop","version":"1","status":"OPEN","startedAt":"2026-05-04T09:00:00Z",
       "at":"2026-05-04T09:00:00Z","zone":"Europe/Helsinki","language":"en","channel":"web",
       "seed":"1","people":true,"context":{},"traits":{},"answers":{},
       "results":{"low":true,"#signal":{"type":"moved"},"talk/pain#telling":["It broke."]},
       "draws":{},"done":[],"cursor":[],
       "open":{"is":"Calling","key":"look","effect":"look@4"},
       "timers":[],"doubts":[],"seq":2,"event":5}
      """;

  @Test
  void aStateOfTheFirstShapeIsLifted() {
    State state = StateJson.read(1, FIRST);

    assertThat(state.results()).containsOnlyKeys("low");
    assertThat(state.memory()).containsOnlyKeys("#signal", "talk/pain#telling");
    assertThat(state.aside()).isEmpty();
    assertThat(state.open()).isEqualTo(new Open.Calling("look", "look@4", "look#"));
    assertThat(state.results().get("low")).isEqualTo(new Value.Truth(true));
    assertThat(StateJson.read(StateJson.SCHEMA, StateJson.write(state))).isEqualTo(state);
  }

  @Test
  void aStateOfALaterBuildIsRefused() {
    assertThatThrownBy(() -> StateJson.read(StateJson.SCHEMA + 1, FIRST))
        .hasMessageContaining("newer than this build");
  }
}
