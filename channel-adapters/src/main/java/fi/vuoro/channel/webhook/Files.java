package fi.vuoro.channel.webhook;

import fi.vuoro.channel.Incoming.Attachment;
import fi.vuoro.channel.http.Api;
import fi.vuoro.channel.http.Json;
import fi.vuoro.channel.http.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.InstantSource;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** Files that customers sent: within the event, or on the messenger's own server. */
final class Files {
  /** The largest that is fetched, in bytes. */
  private static final int MOST = 25_000_000;

  private final Api api;
  private final StandardWebhooks webhooks;
  private final Wire wire;
  private final InstantSource clock;

  Files(Api api, StandardWebhooks webhooks, Wire wire, InstantSource clock) {
    this.api = api;
    this.webhooks = webhooks;
    this.wire = wire;
    this.clock = clock;
  }

  /**
   * The file that an event tells of.
   *
   * @throws IllegalArgumentException saying which field is wrong
   */
  Attachment attachment(String event, JsonNode told) {
    String name = Json.text(told, "name").strip();
    String mediaType = Json.text(told, "mediaType");
    if (name.isEmpty() || !mediaType.matches("[\\w.+-]+/[\\w.+-]+")) {
      throw new IllegalArgumentException(
          "Every attachment must have a \"name\" and a \"mediaType\" such as image/png.");
    }
    String content = told.path("content").stringValue("");
    return content.isEmpty()
        ? linked(event, name, mediaType, Json.text(told, "url"))
        : held(name, mediaType, content);
  }

  private static Attachment held(String name, String mediaType, String content) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(content);
      return new Attachment(name, mediaType, bytes.length, new Held(bytes));
    } catch (IllegalArgumentException noBase64) {
      throw new IllegalArgumentException(
          "The \"content\" of an attachment must be in Base64.", noBase64);
    }
  }

  /** Equal where they hold the same. */
  private record Held(String base64) implements fi.vuoro.channel.Incoming.Content {
    Held(byte[] bytes) {
      this(Base64.getEncoder().encodeToString(bytes));
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(Base64.getDecoder().decode(base64));
    }
  }

  private Attachment linked(String event, String name, String mediaType, String url) {
    try {
      URI address = URI.create(url);
      if (api.serves(address)) {
        return new Attachment(name, mediaType, -1, () -> open(event, address));
      }
    } catch (IllegalArgumentException noAddress) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "An attachment must have its \"content\" in Base64, or a \"url\" on the server that this"
            + " channel posts to.");
  }

  private InputStream open(String event, URI address) throws IOException {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header(StandardWebhooks.ID, event)
            .header(StandardWebhooks.TIMESTAMP, timestamp)
            .header(StandardWebhooks.SIGNATURE, webhooks.signature(event, timestamp, ""))
            .build();
    return wire.fetch(request, MOST);
  }
}
