package fi.vuoro.security;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Base64;
import reactor.core.publisher.Mono;

/**
 * Compares passwords, which is slow on purpose, and remembers for a minute which were right: a
 * program sends its own with every request. What is remembered is a keyed hash of name, password
 * and its version: no password stays in memory, and a new one counts at once.
 */
final class VerifiedPasswords {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST_REMEMBERED = 10_000;

  private final Passwords passwords;
  private final InstallationKey key;
  private final AsyncCache<String, Boolean> verified;

  VerifiedPasswords(Passwords passwords, InstallationKey key, Ticker ticker) {
    this.passwords = passwords;
    this.key = key;
    this.verified =
        Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .ticker(ticker)
            .buildAsync();
  }

  /** Whether it is the user's password. */
  Mono<Boolean> isRight(User user, String password) {
    String proof = user.name() + "\n" + user.passwordVersion() + "\n" + password;
    String id = Base64.getEncoder().encodeToString(key.hmac("verified-password", proof));
    return Mono.fromFuture(
            () ->
                verified.get(
                    id,
                    (k, executor) -> passwords.matches(password, user.passwordHash()).toFuture()),
            true)
        .doOnNext(
            right -> {
              if (!right) {
                verified.synchronous().invalidate(id);
              }
            });
  }
}
