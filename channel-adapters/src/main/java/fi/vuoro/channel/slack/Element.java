package fi.vuoro.channel.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Something to press or to choose from. */
sealed interface Element {
  /** Most characters of a button or an option. */
  int LABEL = 75;

  /** The element as Slack takes it. */
  Map<String, Object> json();

  /** A button that answers. */
  record Button(Option option) implements Element {
    @Override
    public Map<String, Object> json() {
      Map<String, Object> all = element("button", option.value());
      all.put("text", Block.plain(option.label()));
      all.put("value", option.value());
      return all;
    }
  }

  /** A button that opens a page. */
  record Link(String label, String url) implements Element {
    @Override
    public Map<String, Object> json() {
      Map<String, Object> all =
          element("button", "link:" + Integer.toHexString((label + url).hashCode()));
      all.put("text", Block.plain(label));
      all.put("url", url);
      return all;
    }
  }

  /** Options below each other, each in full. */
  record Radio(List<Option> options) implements Element {
    /** Most options. */
    static final int MOST = 10;

    @Override
    public Map<String, Object> json() {
      Map<String, Object> all = element("radio_buttons", "choose");
      all.put("options", options.stream().map(Option::json).toList());
      return all;
    }
  }

  /** Options in a list that opens. */
  record Select(String placeholder, List<Option> options) implements Element {
    /** Most options. */
    static final int MOST = 100;

    @Override
    public Map<String, Object> json() {
      Map<String, Object> all = element("static_select", "choose");
      all.put("placeholder", Block.plain(placeholder));
      all.put("options", options.stream().map(Option::json).toList());
      return all;
    }
  }

  /** What is chosen, and the tap that it means. */
  record Option(String label, String value) {
    Map<String, Object> json() {
      return Map.of("text", Block.plain(label), "value", value);
    }
  }

  private static Map<String, Object> element(String type, String id) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("type", type);
    all.put("action_id", id);
    return all;
  }
}
