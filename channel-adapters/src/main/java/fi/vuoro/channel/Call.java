package fi.vuoro.channel;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request from a channel's servers, nothing of it believed yet.
 *
 * @param url as the channel called it, from outside
 * @param headers by name, in whatever case
 * @param query decoded
 * @param body as it came, in UTF-8; what isn't that fits no signature any more
 */
public record Call(
    String method,
    URI url,
    Map<String, List<String>> headers,
    Map<String, String> query,
    String body) {

  public Call {
    Map<String, List<String>> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) -> named.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers = named;
    query = Map.copyOf(query);
  }

  /** The first header of a name; null where there is none. */
  public @Nullable String header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.getFirst();
  }
}
