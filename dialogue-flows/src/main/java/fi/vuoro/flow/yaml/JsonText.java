package fi.vuoro.flow.yaml;

import java.util.List;
import java.util.Map;

/** Writes JSON with nothing between its parts, from parts that are JSON already. */
final class JsonText {
  private JsonText() {}

  static String object(Map<String, String> fields) {
    StringBuilder json = new StringBuilder("{");
    fields.forEach(
        (name, value) -> {
          json.append(json.length() > 1 ? "," : "").append(string(name)).append(':').append(value);
        });
    return json.append('}').toString();
  }

  static String array(List<String> items) {
    return "[" + String.join(",", items) + "]";
  }

  static String string(String words) {
    StringBuilder json = new StringBuilder(words.length() + 2).append('"');
    for (int i = 0; i < words.length(); i++) {
      append(json, words.charAt(i));
    }
    return json.append('"').toString();
  }

  private static void append(StringBuilder json, char c) {
    switch (c) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\n' -> json.append("\\n");
      case '\t' -> json.append("\\t");
      default -> {
        if (isControl(c)) {
          json.append("\\u%04x".formatted((int) c));
        } else {
          json.append(c);
        }
      }
    }
  }

  private static boolean isControl(char c) {
    return c < ' ' || (c >= 0x7F && c < 0xA0);
  }
}
