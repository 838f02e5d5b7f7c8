package fi.vuoro.chat;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What the service answered.
 *
 * @param status of HTTP
 * @param type media type, without its parameters
 * @param body of it, as JSON
 */
public record Answer(int status, String type, JsonNode body) {

  /** The messages in it, in order. */
  public List<JsonNode> messages() {
    return StreamSupport.stream(body.path("messages").spliterator(), false).toList();
  }

  /** A member of the body as text; empty when there is none. */
  public String text(String member) {
    return body.path(member).asString("");
  }

  /** The step of the question that is open after this answer; empty when it ends with none. */
  public String step() {
    return messages().isEmpty()
        ? ""
        : messages().getLast().path("question").path("step").asString("");
  }
}
