package fi.vuoro.channel.slack;

import fi.vuoro.channel.Incoming.Attachment;
import fi.vuoro.channel.Incoming.Content;
import fi.vuoro.channel.http.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Files in a message, fetched with the token when they are opened, from Slack alone. */
final class Files {
  private static final int MOST = 10;

  private final WebApi api;

  Files(WebApi api) {
    this.api = api;
  }

  private record Fetched(WebApi api, URI address, boolean page) implements Content {
    @Override
    public InputStream open() throws IOException {
      byte[] bytes = api.file(address).readAllBytes();
      // A token that may not read files gets the page where people sign in.
      String start =
          new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8).strip();
      if (!page && start.toLowerCase(Locale.ROOT).startsWith("<!doctype html")) {
        throw new IOException("Slack doesn't give the file: the app needs the scope files:read.");
      }
      return new ByteArrayInputStream(bytes);
    }
  }

  /** What a message brings along. */
  List<Attachment> of(JsonNode message) {
    List<Attachment> files = new ArrayList<>();
    for (JsonNode told : message.path("files")) {
      if (files.size() < MOST) {
        address(told).ifPresent(address -> files.add(attachment(told, address)));
      }
    }
    return files;
  }

  private Attachment attachment(JsonNode told, URI address) {
    String type = Json.text(told, "mimetype");
    return new Attachment(
        Json.text(told, "name"),
        type,
        Json.number(told, -1, "size"),
        new Fetched(api, address, type.startsWith("text/html")));
  }

  private Optional<URI> address(JsonNode told) {
    String download = Json.text(told, "url_private_download");
    String url = download.isEmpty() ? Json.text(told, "url_private") : download;
    try {
      return Optional.of(URI.create(url)).filter(api::keeps);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
