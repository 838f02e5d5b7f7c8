package fi.vuoro.security;

import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keys of programs: {@code vk_} and 256 random bits, of which only the SHA-256 is kept. */
@Component
final class ApiKeys {

  static final String PREFIX = "vk_";

  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Documents documents;
  private final InstantSource time;

  ApiKeys(Store store, InstantSource time) {
    this.documents = store.documents("apiKeys");
    this.time = time;
  }

  /** A key as it is listed, without its secret. */
  record ApiKey(String id, String name, Role role, Instant createdAt) {

    static ApiKey of(Stored stored) {
      return new ApiKey(
          stored.id(),
          stored.text("name"),
          Role.of(stored.text("role")),
          stored.instant("createdAt"));
    }
  }

  /** A new key with its secret, which is never to be had again. */
  record Issued(ApiKey key, String secret) {}

  Mono<Issued> issue(String name, Role role) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Map<String, Object> fields =
        Map.of("name", name, "role", role.word(), "createdAt", time.instant());
    Stored stored = Stored.first(id(secret), fields);
    return documents.insertIfAbsent(stored).map(added -> new Issued(ApiKey.of(stored), secret));
  }

  Mono<Caller> caller(String secret) {
    return documents
        .byId(id(secret))
        .map(ApiKey::of)
        .map(key -> new Caller("key:" + key.name(), key.role(), "en", null));
  }

  Flux<ApiKey> all() {
    return documents.all().map(ApiKey::of);
  }

  Mono<Boolean> revoke(String id) {
    return documents.delete(id);
  }

  /** Plain SHA-256 is enough: nobody guesses 256 random bits. */
  static String id(String secret) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
