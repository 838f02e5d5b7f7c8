package fi.vuoro.models;

import fi.vuoro.chat.Answer;
import fi.vuoro.chat.ChatApi;
import fi.vuoro.chat.Talk;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One interview of the ready flow, over HTTP, and what a model may say to it. */
final class Interview {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Talk talk;
  private Answer last;

  private Interview(Talk talk) {
    this.talk = talk;
    this.last = talk.begun();
  }

  static Interview begin(ChatApi api, String language) {
    return new Interview(Talk.begin(api, "listening", Map.of("language", language)));
  }

  /** Writes to the question that is open, or was last. */
  Interview writes(String words) {
    String step = last.step();
    last = talk.write(step.isEmpty() ? "talk/happened" : step, words);
    return this;
  }

  Interview skipsTo(String step) {
    for (int i = 0; i < 12 && !open().equals(step); i++) {
      last = talk.wish("skip");
    }
    return this;
  }

  /** Skips what is still to be talked about, and comes to what must be known. */
  Interview skipsTopics() {
    while (List.of("talk/happened", "talk/weighed", "talk/wished").contains(open())) {
      last = talk.wish("skip");
    }
    return this;
  }

  /** The question that is open. */
  String open() {
    return last.step();
  }

  /** The last answer of the service. */
  Answer answer() {
    return last;
  }

  /** The last message. */
  String heard() {
    return last.messages().getLast().path("text").asString();
  }

  /** All that was said in the last answer, in however many messages. */
  String said() {
    return last.messages().stream()
        .map(message -> message.path("text").asString())
        .collect(Collectors.joining("\n\n"));
  }

  /** What a model says that comes next. */
  static String next(String choice, String question, @Nullable Object sorted, String quote) {
    ObjectNode json = JSON.createObjectNode().put("next", choice).put("question", question);
    ObjectNode known = json.putObject("known");
    known.set("k1", sorted == null ? null : found(sorted, quote));
    known.putNull("k2");
    return json.toString();
  }

  private static JsonNode found(Object value, String quote) {
    ObjectNode found = JSON.createObjectNode();
    found.set("value", JSON.valueToTree(value));
    return found.put("quote", quote);
  }

  /** A summary of one point. */
  static String summary(String quote, String sentence) {
    ObjectNode json = JSON.createObjectNode();
    json.putArray("points").addObject().put("quote", quote).put("sentence", sentence);
    return json.toString();
  }
}
