package fi.vuoro.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/**
 * A database of one test's own on the server of {@code MONGODB_URI}, whatever database that names;
 * it is dropped afterwards.
 */
public final class OwnDatabase implements AutoCloseable {
  private static final Pattern ADDRESS =
      Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/([^?]*))?(?:\\?(.*))?");

  private final String name = "vuoro-test-" + UUID.randomUUID();
  private final String uri;

  /** One on the server at this address. */
  public OwnDatabase(String server) {
    Matcher parts = ADDRESS.matcher(server);
    if (!parts.matches()) {
      throw new IllegalArgumentException("MONGODB_URI is not a MongoDB connection string");
    }
    List<String> options = new ArrayList<>();
    String given = Objects.requireNonNullElse(parts.group(3), "");
    if (!given.isEmpty()) {
      options.add(given);
    }
    if (server.contains("@") && !given.contains("authSource=")) {
      // Users are looked up in the database that the address names.
      String named = Objects.requireNonNullElse(parts.group(2), "");
      options.add("authSource=" + (named.isEmpty() ? "admin" : named));
    }
    uri = parts.group(1) + "/" + name + "?" + String.join("&", options);
  }

  /** Its address. */
  public String uri() {
    return uri;
  }

  @Override
  public void close() {
    try (MongoClient client = MongoClients.create(uri)) {
      Mono.from(client.getDatabase(name).drop()).block();
    }
  }
}
