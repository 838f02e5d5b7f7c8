package fi.vuoro.chat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One conversation, as the client that began it holds it. */
public final class Talk {

  private final ChatApi api;
  private final Answer begun;

  private Talk(ChatApi api, Answer begun) {
    this.api = api;
    this.begun = begun;
  }

  /** Begins a conversation of a flow, with what the client says of the customer. */
  public static Talk begin(ChatApi api, String flow, Map<String, ?> opening) {
    Map<String, Object> whole = new LinkedHashMap<>(opening);
    whole.put("id", UUID.randomUUID().toString());
    return new Talk(api, api.begin(flow, whole));
  }

  static Talk begin(ChatApi api, String flow, String language) {
    return begin(api, flow, Map.of("language", language));
  }

  /** Begins a conversation of the flow that most tests hold. */
  static Talk begin(ChatApi api, String language) {
    return begin(api, "transactional-nps", Map.of("language", language));
  }

  /** The answer to the beginning. */
  public Answer begun() {
    return begun;
  }

  /** Its id. */
  public String id() {
    return begun.text("conversationId");
  }

  /** The token that opens it. */
  public String token() {
    return begun.text("token");
  }

  /** Replies in words. */
  public Answer write(String step, String text) {
    return send(Map.of("step", step, "text", text));
  }

  /** Replies with the control of the question. */
  public Answer tap(String step, Object value) {
    return send(Map.of("step", step, "value", value));
  }

  /** Uses one of the buttons beside a question, such as {@code skip}. */
  public Answer wish(String wish) {
    return send(Map.of("wish", wish));
  }

  /** Sends under a new id, unless the message has one. */
  public Answer send(Map<String, ?> message) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("id", UUID.randomUUID().toString());
    whole.putAll(message);
    return api.send(id(), token(), whole);
  }

  /** The messages after a seq. */
  public Answer since(long seq) {
    return api.show(id(), token(), Long.toString(seq));
  }

  /** Goes to the end by the shortest way: a nine, and no reason for it. */
  Talk finished() {
    tap("nps", 9);
    wish("skip");
    return this;
  }
}
