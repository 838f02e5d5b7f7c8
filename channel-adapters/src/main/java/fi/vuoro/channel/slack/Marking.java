package fi.vuoro.channel.slack;

import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Marks what was chosen: a message is changed as a whole, so it is read from Slack first. */
final class Marking {
  private static final Pattern MESSAGE = Pattern.compile("(D[A-Z0-9]+)/([0-9.]+)");

  private final WebApi api;

  Marking(WebApi api) {
    this.api = api;
  }

  void mark(Incoming.Tapped tap) {
    Matcher id = MESSAGE.matcher(tap.message() == null ? "" : tap.message());
    if (!id.matches()) {
      return;
    }
    JsonNode message = api.message(id.group(1), id.group(2));
    if (message.isObject()) {
      Map<String, Object> changed = new LinkedHashMap<>();
      changed.put("channel", id.group(1));
      changed.put("ts", id.group(2));
      changed.put("text", Json.text(message, "text"));
      changed.put("blocks", marked(message.path("blocks"), tap));
      api.update(changed);
    }
  }

  private static List<Object> marked(JsonNode blocks, Incoming.Tapped tap) {
    List<Object> kept = new ArrayList<>();
    for (JsonNode block : blocks) {
      switch (Json.text(block, "type")) {
        case "section" -> kept.add(only(block, "type", "text"));
        case "image" -> kept.add(only(block, "type", "image_url", "alt_text"));
        default -> {
          // What could be pressed goes, and so does an earlier mark.
        }
      }
    }
    if (tap.label() != null) {
      kept.add(new Block.Chosen(tap.label()).json());
    }
    return kept;
  }

  /** Slack adds members to what it keeps that it doesn't take back. */
  private static Map<String, Object> only(JsonNode block, String... members) {
    Map<String, Object> copy = new LinkedHashMap<>();
    for (String member : members) {
      copy.put(member, block.path(member));
    }
    return copy;
  }
}
