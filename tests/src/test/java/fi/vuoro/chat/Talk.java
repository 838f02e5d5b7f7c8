package fi.vuoro.chat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One conversation, as the client that began it holds it. */
final class Talk {

  private final ChatApi api;
  private final Answer begun;

  private Talk(ChatApi api, Answer begun) {
    this.api = api;
    this.begun = begun;
  }

  static Talk begin(ChatApi api, String language) {
    return begin(api, "transactional-nps", language);
  }

  static Talk begin(ChatApi api, String flow, String language) {
    return new Talk(
        api, api.begin(flow, Map.of("id", UUID.randomUUID().toString(), "language", language)));
  }

  Answer begun() {
    return begun;
  }

  String id() {
    return begun.text("conversationId");
  }

  String token() {
    return begun.text("token");
  }

  Answer write(String step, String text) {
    return send(Map.of("step", step, "text", text));
  }

  Answer tap(String step, Object value) {
    return send(Map.of("step", step, "value", value));
  }

  Answer wish(String wish) {
    return send(Map.of("wish", wish));
  }

  /** Sends under a new id, unless the message has one. */
  Answer send(Map<String, ?> message) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("id", UUID.randomUUID().toString());
    whole.putAll(message);
    return api.send(id(), token(), whole);
  }

  Answer since(long seq) {
    return api.show(id(), token(), Long.toString(seq));
  }

  /** Goes to the end by the shortest way: a nine, and no reason for it. */
  Talk finished() {
    tap("nps", 9);
    wish("skip");
    return this;
  }
}
