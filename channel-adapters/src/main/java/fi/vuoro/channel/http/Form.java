package fi.vuoro.channel.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Bodies in {@code application/x-www-form-urlencoded}. */
public final class Form {
  private Form() {}

  /** The fields in their order, the first of each name; those that can't be decoded left out. */
  public static Map<String, String> read(String body) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : body.split("&")) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        add(field.substring(0, equals), field.substring(equals + 1), fields);
      }
    }
    return fields;
  }

  private static void add(String name, String value, Map<String, String> fields) {
    try {
      fields.putIfAbsent(
          URLDecoder.decode(name, StandardCharsets.UTF_8),
          URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      // A broken escape: nothing that a channel would have written.
    }
  }

  /** The fields as a body. */
  public static String write(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
