package fi.vuoro.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dialogues by Telegram, with the Bot API's updates and its secret token. */
class TelegramDialogueTest extends DialogueContract implements EditingContract {
  private static final String SECRET = "a-long-word-of-our-own";

  TelegramDialogueTest() {
    super(
        new Provider(
            "telegram",
            Map.of("token", "123:abc", "secret", SECRET, "bot", "example_bot"),
            "/bot123:abc/sendMessage",
            n -> "{\"ok\":true,\"result\":{\"message_id\":%d}}".formatted(n)),
        BotApi::new);
  }

  @Override
  public Line.Signed edit(String who, String id, String message, String words) {
    return ((BotApi) line).edit(who, id, message, words);
  }

  private record BotApi(Provider telegram) implements Line {
    @Override
    public String person(int number) {
      return "5550" + number;
    }

    @Override
    public boolean tellsOrder() {
      return true;
    }

    @Override
    public boolean tellsLanguage() {
      return true;
    }

    private static String from(String who, String language) {
      return """
          "from":{"id":%s,"is_bot":false,"first_name":"Aino","language_code":"%s"}"""
          .formatted(who, language);
    }

    private static String chat(String who) {
      return """
          "chat":{"id":%s,"first_name":"Aino","type":"private"}"""
          .formatted(who);
    }

    @Override
    public Signed text(String who, String language, String id, String words) {
      return holding(
          """
          {"update_id":%s,"message":{"message_id":%s,%s,%s,"date":%d,"text":"%s"}}"""
              .formatted(
                  id, id, from(who, language), chat(who), telegram.now().getEpochSecond(), words));
    }

    Signed edit(String who, String id, String message, String words) {
      long now = telegram.now().getEpochSecond();
      return holding(
          """
              {"update_id":%s,"edited_message":{"message_id":%s,%s,%s,"date":%d,"edit_date":%d,\
              "text":"%s"}}"""
              .formatted(id, message, from(who, "fi"), chat(who), now, now, words));
    }

    @Override
    public Signed press(String who, String id, String sent, String label) {
      JsonNode markup = JsonMapper.shared().readTree(sent).path("reply_markup");
      for (JsonNode row : markup.path("inline_keyboard")) {
        for (JsonNode button : row) {
          if (button.path("text").asString().equals(label)) {
            return holding(
                """
                {"update_id":%s,"callback_query":{"id":"44%s",%s,"message":{"message_id":7,%s,\
                "date":1772445600,"text":"?","reply_markup":%s},"chat_instance":"-1","data":"%s"}}"""
                    .formatted(
                        id,
                        id,
                        from(who, "fi"),
                        chat(who),
                        markup,
                        button.path("callback_data").asString()));
          }
        }
      }
      throw new AssertionError("There is no button " + label + " in " + sent);
    }

    @Override
    public Signed holding(String body) {
      return new Signed("application/json", body, "", 0);
    }

    @Override
    public int call(Signed call, boolean genuine) {
      return telegram.call(
          call.mediaType(),
          call.body(),
          Map.of("X-Telegram-Bot-Api-Secret-Token", genuine ? SECRET : "another-word"));
    }

    @Override
    public ResponseDefinitionBuilder tooOften(int seconds) {
      return jsonResponse(
          """
          {"ok":false,"error_code":429,"description":"Too Many Requests: retry after %d",\
          "parameters":{"retry_after":%d}}"""
              .formatted(seconds, seconds),
          429);
    }

    @Override
    public List<ResponseDefinitionBuilder> troubles() {
      return List.of(
          jsonResponse(
              "{\"ok\":false,\"error_code\":500,\"description\":\"Internal Server Error\"}", 500),
          aResponse().withStatus(502).withBody("<html>502 Bad Gateway</html>"));
    }

    @Override
    public boolean hasButtons() {
      return true;
    }

    @Override
    public boolean stopsByItself() {
      return false;
    }

    @Override
    public boolean knowsRepeats() {
      return false;
    }
  }
}
