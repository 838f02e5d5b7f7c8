package fi.vuoro.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A customer's client: holds the survey over one connection again and again, in turn with exact
 * replies and with replies in words, as our own chat sends them.
 */
final class Talker {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Wire wire;
  private final String flow;
  private List<String> replies;
  private String conversation = "";
  private String token = "";
  private String step = "";
  private int given;

  Talker(Wire wire, boolean inWords) {
    this(wire, Survey.FLOW, inWords);
  }

  /** Who only begins conversations may do so with another flow than the survey. */
  Talker(Wire wire, String flow, boolean inWords) {
    this.wire = wire;
    this.flow = flow;
    this.replies = inWords ? Survey.WORDS : Survey.EXACT;
  }

  /** One turn: the beginning of a conversation, or a reply. It is durable when this returns. */
  void turn() throws IOException {
    if (conversation.isEmpty()) {
      begin();
    } else {
      reply();
    }
  }

  /** Begins a conversation and leaves it after so many replies; its id. */
  String leaveAfter(int turns) throws IOException {
    begin();
    String left = conversation;
    for (int i = 0; i < turns; i++) {
      reply();
    }
    conversation = "";
    return left;
  }

  private void begin() throws IOException {
    JsonNode begun =
        wire.post(
            "/chat/v1/flows/" + flow + "/conversations", "", JSON.writeValueAsString(opening()));
    conversation = begun.path("conversationId").asString();
    token = begun.path("token").asString();
    given = 0;
    step = step(begun);
  }

  private static Map<String, String> opening() {
    return Map.of("id", UUID.randomUUID().toString(), "language", "en");
  }

  private void reply() throws IOException {
    String body =
        JSON.writeValueAsString(
            Map.of("id", UUID.randomUUID().toString(), "step", step, "text", replies.get(given)));
    JsonNode answer =
        wire.post("/chat/v1/conversations/" + conversation + "/messages", token, body);
    given++;
    step = step(answer);
    if (given == replies.size()) {
      if (!answer.path("status").asString().equals("completed")) {
        throw new IllegalStateException("the survey did not end: " + answer);
      }
      conversation = "";
      replies = replies.equals(Survey.EXACT) ? Survey.WORDS : Survey.EXACT;
    }
  }

  private static String step(JsonNode answer) {
    JsonNode messages = answer.path("messages");
    return messages.path(messages.size() - 1).path("question").path("step").asString("");
  }
}
