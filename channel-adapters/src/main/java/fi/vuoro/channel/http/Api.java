package fi.vuoro.channel.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a channel's API is.
 *
 * @param base without a slash at its end
 */
public record Api(URI base) {

  /**
   * The API at the address that a setting gives.
   *
   * @throws IllegalArgumentException when it is no address of HTTPS, or of HTTP on this machine, or
   *     has a name, a query or a fragment in it
   */
  public static Api of(String setting, String url) {
    try {
      URI base = URI.create(url.strip().replaceFirst("/+$", ""));
      if (base.getHost() != null && guarded(base) && plain(base)) {
        return new Api(base);
      }
    } catch (IllegalArgumentException e) {
      // Told below, without what stands in it.
    }
    throw new IllegalArgumentException(
        "The setting "
            + setting
            + " is no address: write it like https://api.example.com. Without the s it may only be"
            + " this machine, such as http://127.0.0.1:8090.");
  }

  /** What is said to customers is not to be read on its way. */
  private static boolean guarded(URI base) {
    boolean here = base.getHost().matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    return "https".equals(base.getScheme()) || (here && "http".equals(base.getScheme()));
  }

  private static boolean plain(URI base) {
    return base.getRawUserInfo() == null
        && base.getRawQuery() == null
        && base.getRawFragment() == null;
  }

  /** A request to a path under it, which begins with a slash and is escaped already. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  /** A request that posts JSON to a path under it. */
  public HttpRequest.Builder posting(String path, Map<String, ? extends @Nullable Object> json) {
    return request(path)
        .header("Content-Type", "application/json; charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(Json.write(json)));
  }

  /** Whether an address is of this API's own server: the only one that may get its secrets. */
  public boolean serves(URI address) {
    return base.getScheme().equals(address.getScheme())
        && base.getHost().equalsIgnoreCase(address.getHost())
        && base.getPort() == address.getPort()
        && address.getRawUserInfo() == null;
  }
}
