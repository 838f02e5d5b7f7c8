package fi.vuoro.channel.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A block of Block Kit. */
sealed interface Block {
  /** Most characters of a section. */
  int TEXT = 3000;

  /** Most elements of one row of actions. */
  int ELEMENTS = 25;

  /** The block as Slack takes it. */
  Map<String, Object> json();

  /** Words, as they are written: no mark-up is read in them. */
  record Section(String text) implements Block {
    @Override
    public Map<String, Object> json() {
      return block("section", "text", plain(text));
    }
  }

  /** A picture and what it shows. */
  record Picture(String url, String alt) implements Block {
    @Override
    public Map<String, Object> json() {
      Map<String, Object> all = block("image", "image_url", url);
      all.put("alt_text", Escaped.of(alt));
      return all;
    }
  }

  /** What can be pressed. */
  record Actions(List<Element> elements) implements Block {
    @Override
    public Map<String, Object> json() {
      return block("actions", "elements", elements.stream().map(Element::json).toList());
    }
  }

  /** What was chosen, small and grey. */
  record Chosen(String label) implements Block {
    @Override
    public Map<String, Object> json() {
      return block("context", "elements", List.of(plain("✓ " + label)));
    }
  }

  /** A text object without mark-up. */
  static Map<String, Object> plain(String text) {
    return Map.of("type", "plain_text", "text", Escaped.of(text), "emoji", true);
  }

  private static Map<String, Object> block(String type, String member, Object value) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("type", type);
    all.put(member, value);
    return all;
  }
}
