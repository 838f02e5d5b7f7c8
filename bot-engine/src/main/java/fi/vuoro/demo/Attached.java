package fi.vuoro.demo;

import java.util.Base64;
import java.util.Map;

/**
 * A file on the phone.
 *
 * @param content in Base64
 */
record Attached(String name, String mediaType, String content) {

  byte[] bytes() {
    return Base64.getMimeDecoder().decode(content);
  }

  /** As the phone shows it. */
  Map<String, Object> shown() {
    return Map.of("name", name);
  }
}
