package fi.vuoro.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads server-sent events, one after the other, as they come. */
public final class Events implements AutoCloseable {

  private final BufferedReader lines;

  /** Reads what comes in a stream. */
  public Events(InputStream stream) {
    lines = new BufferedReader(new InputStreamReader(stream, UTF_8));
  }

  /** One event; the id is empty where it has none. */
  public record Event(String id, String name, JsonNode data) {}

  /** The next event, of whatever name; waits for it. */
  public Event next() {
    Map<String, String> fields = new HashMap<>();
    try {
      while (true) {
        String line = lines.readLine();
        if (line == null) {
          throw new IllegalStateException("the stream ended");
        }
        if (line.isEmpty() && fields.containsKey("data")) {
          return event(fields);
        }
        int colon = line.indexOf(':');
        if (colon > 0) {
          fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next event of this name, past others. */
  public Event next(String name) {
    Event event = next();
    while (!event.name().equals(name)) {
      event = next();
    }
    return event;
  }

  private static Event event(Map<String, String> fields) {
    return new Event(
        fields.getOrDefault("id", ""),
        fields.getOrDefault("event", "message"),
        JsonMapper.shared().readTree(fields.getOrDefault("data", "null")));
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
