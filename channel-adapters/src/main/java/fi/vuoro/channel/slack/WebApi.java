package fi.vuoro.channel.slack;

import fi.vuoro.channel.ChannelType.Surroundings;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.http.Api;
import fi.vuoro.channel.http.Form;
import fi.vuoro.channel.http.Json;
import fi.vuoro.channel.http.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The Web API, with the bot's token. */
final class WebApi {
  /** The largest file that is fetched, in bytes. */
  private static final int LARGEST_FILE = 25_000_000;

  private final Api api;
  private final String token;
  private final Wire wire;

  WebApi(Api api, String token, Surroundings around) {
    this.api = api;
    this.token = token;
    this.wire = new Wire(around);
  }

  /** Sends something to a customer. */
  Delivery send(Map<String, Object> message) {
    return wire.send(authorised(api.posting("/chat.postMessage", message)), Verdict::of);
  }

  /** Changes a message; nobody minds whether it succeeds. */
  void update(Map<String, Object> message) {
    try {
      wire.ask(authorised(api.posting("/chat.update", message)));
    } catch (IOException e) {
      // The buttons stay; whoever presses them again changes nothing.
    }
  }

  /** The message of that time in a conversation; a missing node where there is none. */
  JsonNode message(String conversation, String time) {
    Map<String, String> one =
        Map.of("channel", conversation, "latest", time, "inclusive", "true", "limit", "1");
    try {
      JsonNode json =
          wire.ask(authorised(api.request("/conversations.history?" + Form.write(one)).GET()))
              .json();
      JsonNode message = json.path("messages").path(0);
      return Json.text(message, "ts").equals(time) ? message : Json.read("");
    } catch (IOException e) {
      return Json.read("");
    }
  }

  /** Whether a file lies where the token may be shown. */
  boolean keeps(URI address) {
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    boolean slacks =
        "https".equals(address.getScheme())
            && address.getPort() == -1
            && address.getRawUserInfo() == null
            && host.endsWith(".slack.com");
    return slacks || api.serves(address);
  }

  /** Opens a file; only those that are {@linkplain #keeps kept} by Slack. */
  InputStream file(URI address) throws IOException {
    return wire.fetch(authorised(HttpRequest.newBuilder(address).GET()), LARGEST_FILE);
  }

  private HttpRequest authorised(HttpRequest.Builder request) {
    return request.header("Authorization", "Bearer " + token).build();
  }
}
