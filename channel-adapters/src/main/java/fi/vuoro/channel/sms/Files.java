package fi.vuoro.channel.sms;

import fi.vuoro.channel.Incoming.Attachment;
import fi.vuoro.channel.http.Api;
import fi.vuoro.channel.http.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files in messages: the API, which alone is given our secret, leads on to Twilio's stores. */
final class Files {
  /** The largest that is fetched, in bytes. */
  private static final int MOST = 25_000_000;

  private static final List<String> STORES =
      List.of(".twilio.com", ".twiliocdn.com", ".amazonaws.com");

  private final Api api;
  private final String authorisation;
  private final Wire wire;

  Files(Api api, String authorisation, Wire wire) {
    this.api = api;
    this.authorisation = authorisation;
    this.wire = wire;
  }

  /** The file at an address; none where it isn't the API's. Its size is not told. */
  Optional<Attachment> attachment(int index, String url, @Nullable String told) {
    Optional<URI> address = address(url).filter(api::serves);
    String mediaType = told == null ? "" : told;
    String name = "file" + (index + 1) + "." + mediaType.substring(mediaType.indexOf('/') + 1);
    return address.map(at -> new Attachment(name, mediaType, -1, () -> open(at)));
  }

  private InputStream open(URI address) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Authorization", authorisation).build();
    return wire.fetch(request, MOST, Files::onwards);
  }

  private static Optional<HttpRequest> onwards(URI address) {
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    boolean store =
        "https".equals(address.getScheme())
            && address.getPort() == -1
            && STORES.stream().anyMatch(host::endsWith);
    return store ? Optional.of(HttpRequest.newBuilder(address).build()) : Optional.empty();
  }

  private static Optional<URI> address(String url) {
    try {
      return url.isEmpty() ? Optional.empty() : Optional.of(URI.create(url));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
