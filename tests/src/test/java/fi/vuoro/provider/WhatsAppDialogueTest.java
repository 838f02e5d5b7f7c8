package fi.vuoro.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import fi.vuoro.channel.Incoming.Progress;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dialogues by WhatsApp, with the Cloud API's notifications and signatures. */
class WhatsAppDialogueTest extends DialogueContract implements ReceiptContract {
  private static final String SECRET = "0123456789abcdef";
  private static final String NUMBER_ID = "106540352242922";

  WhatsAppDialogueTest() {
    super(
        new Provider(
            "whatsapp",
            Map.of(
                "token",
                "EAAJB",
                "app-secret",
                SECRET,
                "verify-token",
                "a-word",
                "phone-number-id",
                NUMBER_ID),
            "/" + NUMBER_ID + "/messages",
            n ->
                "{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"wamid.%d\"}]}"
                    .formatted(n)),
        CloudApi::new);
  }

  @Override
  public String named(String sent) {
    return "wamid." + provider.number(sent);
  }

  @Override
  public Line.Signed receipt(String who, String message, Progress progress) {
    String word = progress.name().toLowerCase(Locale.ROOT);
    return line.holding(
        CloudApi.notification(
            """
            "statuses":[{"id":"%s","status":"%s","timestamp":"%d","recipient_id":"%s"}]"""
                .formatted(message, word, provider.now().getEpochSecond(), who)));
  }

  private record CloudApi(Provider whatsapp) implements Line {
    @Override
    public String person(int number) {
      return "447700900" + number;
    }

    @Override
    public String address(String person) {
      return "+" + person;
    }

    @Override
    public boolean tellsOrder() {
      return true;
    }

    @Override
    public boolean tellsLanguage() {
      return false;
    }

    static String notification(String what) {
      return """
      {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages",\
      "value":{"messaging_product":"whatsapp",\
      "metadata":{"display_phone_number":"15550783881","phone_number_id":"%s"},%s}}]}]}"""
          .formatted(NUMBER_ID, what);
    }

    private Signed message(String who, String id, String message) {
      return holding(
          notification(
              """
              "contacts":[{"profile":{"name":"Aino"},"wa_id":"%s"}],\
              "messages":[{"from":"%s","timestamp":"%d","id":"wamid.in.%s",%s}]"""
                  .formatted(who, who, whatsapp.now().getEpochSecond(), id, message)));
    }

    @Override
    public Signed text(String who, String language, String id, String words) {
      return message(who, id, "\"type\":\"text\",\"text\":{\"body\":\"%s\"}".formatted(words));
    }

    @Override
    public Signed press(String who, String id, String sent, String label) {
      JsonNode message = JsonMapper.shared().readTree(sent);
      for (JsonNode button : message.path("interactive").path("action").path("buttons")) {
        JsonNode reply = button.path("reply");
        if (reply.path("title").asString().equals(label)) {
          return message(
              who,
              id,
              """
              "type":"interactive","interactive":{"type":"button_reply",\
              "button_reply":{"id":"%s","title":"%s"}}"""
                  .formatted(reply.path("id").asString(), label));
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
      String key = genuine ? SECRET : "another secret";
      String signature = HexFormat.of().formatHex(Provider.hmac("HmacSHA256", key, call.body()));
      return whatsapp.call(
          call.mediaType(), call.body(), Map.of("X-Hub-Signature-256", "sha256=" + signature));
    }

    @Override
    public ResponseDefinitionBuilder tooOften(int seconds) {
      return error(130429, "Rate limit hit", 429).withHeader("Retry-After", seconds + "");
    }

    @Override
    public List<ResponseDefinitionBuilder> troubles() {
      return List.of(
          error(131000, "Something went wrong", 500),
          error(131016, "Service unavailable", 503),
          aResponse().withStatus(502).withBody("<html>502 Bad Gateway</html>"));
    }

    private static ResponseDefinitionBuilder error(int code, String message, int status) {
      return jsonResponse(
          """
          {"error":{"message":"(#%d) %s","type":"OAuthException","code":%d,\
          "error_data":{"messaging_product":"whatsapp","details":"%s"},"fbtrace_id":"Az8or2"}}"""
              .formatted(code, message, code, message),
          status);
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
