package fi.vuoro.channel.whatsapp;

import fi.vuoro.channel.Incoming.Attachment;
import fi.vuoro.channel.http.Answer;
import fi.vuoro.channel.http.Api;
import fi.vuoro.channel.http.Json;
import fi.vuoro.channel.http.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Files that customers sent: asked for by their id, then fetched from the address that it has. */
final class Files {
  /** The largest that is fetched, in bytes. */
  private static final int MOST = 25_000_000;

  /** Where WhatsApp keeps its files. */
  private static final List<String> HOMES =
      List.of(".fbsbx.com", ".fbcdn.net", ".facebook.com", ".whatsapp.net");

  private final Api api;
  private final String token;
  private final Wire wire;

  Files(Api api, String token, Wire wire) {
    this.api = api;
    this.token = token;
    this.wire = wire;
  }

  /** The file that a message tells of; its size is not told. */
  Optional<Attachment> attachment(String kind, JsonNode told) {
    String id = Json.text(told, "id");
    if (!id.matches("[A-Za-z0-9_-]{1,200}")) {
      return Optional.empty();
    }
    String mediaType = Json.text(told, "mime_type");
    String given = Json.text(told, "filename").strip();
    String name = given.isEmpty() ? kind + "." + ending(mediaType) : given;
    return Optional.of(new Attachment(name, mediaType, -1, () -> open(id)));
  }

  private static String ending(String mediaType) {
    String type = mediaType.split(";", 2)[0].strip();
    return type.substring(type.indexOf('/') + 1);
  }

  private InputStream open(String id) throws IOException {
    Answer answer = wire.ask(authorised(api.request("/" + id)));
    URI address = address(Json.text(answer.json(), "url"));
    return wire.fetch(authorised(HttpRequest.newBuilder(address)), MOST);
  }

  private HttpRequest authorised(HttpRequest.Builder request) {
    return request.header("Authorization", "Bearer " + token).build();
  }

  /** Only the API itself and WhatsApp's own stores are given the token. */
  private URI address(String url) throws IOException {
    try {
      URI address = URI.create(url);
      if (api.serves(address) || isHome(address)) {
        return address;
      }
    } catch (IllegalArgumentException noAddress) {
      // Told below.
    }
    throw new IOException("WhatsApp tells no address of its own for this file.");
  }

  private static boolean isHome(URI address) {
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    return "https".equals(address.getScheme())
        && address.getPort() == -1
        && address.getRawUserInfo() == null
        && HOMES.stream().anyMatch(host::endsWith);
  }
}
