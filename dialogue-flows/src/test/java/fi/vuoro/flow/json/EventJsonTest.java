package fi.vuoro.flow.json;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.engine.How;
import fi.vuoro.flow.engine.Line;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventJsonTest {
  private static final Instant AT = Instant.parse("2026-03-02T07:00:00Z");

  @Test
  void theWordsOfAnAnswerAreApartAndItsValueIsOnlyWherePersonal() {
    JsonNode plain = written(answered("eight, I think"), false);
    JsonNode personal = written(answered("eight, I think"), true);

    assertThat(plain.path("value").asInt()).isEqualTo(8);
    assertThat(plain.path("p").propertyNames()).containsExactly("words");
    assertThat(personal.has("value")).isFalse();
    assertThat(personal.path("p").propertyNames()).containsExactlyInAnyOrder("words", "value");
  }

  @Test
  void whatIsNotPersonalHasNothingApart() {
    assertThat(written(answered(null), false).has("p")).isFalse();
    assertThat(written(new Event.Assigned("who", null), false).has("p")).isFalse();
    assertThat(written(new Event.Moved("email"), false).has("p")).isFalse();
  }

  @Test
  void whatWasFilledIntoATextIsApartFromWhichTextItWas() {
    JsonNode json = written(said(), false);

    assertThat(json.path("lines").toString())
        .isEqualTo("[{\"text\":\"say:hello\"},{\"text\":\"ask:nps\"}]");
    assertThat(json.path("p").path("arguments").toString()).isEqualTo("[{\"name\":\"Aino\"},{}]");
    assertThat(json.path("p").path("message").path("text").asString()).isEqualTo("Hello, Aino!");
  }

  @Test
  void anEventComesBackAsItWasWritten() {
    for (Event event : List.of(said(), answered("eight"), answered(null), new Event.Moved("sms"))) {
      Recorded recorded = new Recorded(7, AT, event);
      assertThat(EventJson.read(EventJson.write(recorded, key -> true))).isEqualTo(recorded);
    }
  }

  private static Event said() {
    return new Event.Said(
        "en",
        List.of(new Line("say:hello", Map.of("name", "Aino")), new Line("ask:nps", Map.of())),
        new Message(
            3, Message.From.BOT, Message.Kind.TEXT, "Hello, Aino!", null, List.of(), null, AT));
  }

  private static Event answered(@Nullable String words) {
    return new Event.Answered("nps", 1, Value.Number.of(8), How.TYPED, .97, words, null);
  }

  private static JsonNode written(Event event, boolean isPersonal) {
    String json = EventJson.write(new Recorded(1, AT, event), key -> isPersonal);
    return JsonMapper.shared().readTree(json);
  }
}
