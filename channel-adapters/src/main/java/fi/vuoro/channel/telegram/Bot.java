package fi.vuoro.channel.telegram;

import fi.vuoro.channel.ChannelType.Surroundings;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.http.Answer;
import fi.vuoro.channel.http.Api;
import fi.vuoro.channel.http.Json;
import fi.vuoro.channel.http.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;

/** A bot's side of the Bot API. Its token stands in every address, so no address is ever told. */
final class Bot {
  /** What the Bot API lets a bot fetch. */
  private static final int LARGEST_FILE = 20_000_000;

  private final Api api;
  private final String token;
  private final Wire wire;

  Bot(Api api, String token, Surroundings around) {
    this.api = api;
    this.token = token;
    this.wire = new Wire(around);
  }

  /** Sends something to a customer. */
  Delivery send(String method, Map<String, Object> parameters) {
    return wire.send(request(method, parameters), Verdict::of);
  }

  /** Calls a method; whether it succeeded, stands in the answer. */
  Answer call(String method, Map<String, Object> parameters) throws IOException {
    return wire.ask(request(method, parameters));
  }

  /** Calls a method that answers when there is something, or after some time. */
  Answer await(String method, Map<String, Object> parameters, Duration time) throws IOException {
    return wire.ask(request(method, parameters), time.plus(Wire.PATIENCE));
  }

  /** Calls a method of which nobody minds whether it succeeds. */
  void tell(String method, Map<String, Object> parameters) {
    try {
      call(method, parameters);
    } catch (IOException e) {
      // It only shows something for a moment.
    }
  }

  /** Opens a file that a customer sent. */
  InputStream file(String id) throws IOException {
    Answer answer = call("getFile", Map.of("file_id", id));
    String path = Json.text(answer.json(), "result", "file_path");
    if (!path.matches("[A-Za-z0-9_./-]{1,500}") || path.contains("..")) {
      throw new IOException("Telegram doesn't give the file: HTTP " + answer.status() + ".");
    }
    return wire.fetch(api.request("/file/bot" + token + "/" + path).GET().build(), LARGEST_FILE);
  }

  private HttpRequest request(String method, Map<String, Object> parameters) {
    return api.posting("/bot" + token + "/" + method, parameters).build();
  }
}
