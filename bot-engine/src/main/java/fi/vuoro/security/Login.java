package fi.vuoro.security;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.vuoro.settings.Settings;
import fi.vuoro.web.Problem;
import fi.vuoro.web.RateLimit;
import java.time.Duration;
import java.util.Base64;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Checks a name and password. Guessing is slowed down by address, and more so by address and name.
 */
@Component
final class Login {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST_REMEMBERED = 10_000;
  private static final int SHARE_OF_ONE_NAME = 5;

  private final Users users;
  private final FirstAdministrator administrator;
  private final Passwords passwords;
  private final InstallationKey key;
  private final RateLimit failuresOfAddress;
  private final RateLimit failuresOfName;
  // By a keyed hash of name, password and its version: no password stays in memory, and a new one
  // counts at once.
  private final AsyncCache<String, Boolean> verified =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).buildAsync();

  Login(
      Users users,
      FirstAdministrator administrator,
      Passwords passwords,
      InstallationKey key,
      Settings settings) {
    this.users = users;
    this.administrator = administrator;
    this.passwords = passwords;
    this.key = key;
    int failures = settings.limits().loginsPerMinute();
    this.failuresOfAddress = new RateLimit(failures);
    this.failuresOfName = new RateLimit((failures + SHARE_OF_ONE_NAME - 1) / SHARE_OF_ONE_NAME);
  }

  /**
   * The user whose name and password these are. Fails with a problem: 401 if they are not, 429
   * after too many failures.
   *
   * @param address where the request comes from
   */
  Mono<User> user(String name, String password, String address) {
    String nameThere = Users.normal(name) + " " + address;
    return Mono.defer(
        () -> {
          failuresOfAddress.check(address);
          failuresOfName.check(nameThere);
          return administrator
              .settled(name)
              .then(users.byName(name))
              .filter(user -> !user.disabled())
              .filterWhen(user -> isRight(user, password))
              .switchIfEmpty(Mono.defer(() -> refuse(address, nameThere)));
        });
  }

  private Mono<Boolean> isRight(User user, String password) {
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

  private <T> Mono<T> refuse(String address, String nameThere) {
    failuresOfAddress.use(address);
    failuresOfName.use(nameThere);
    return Mono.error(
        new Problem(HttpStatus.UNAUTHORIZED, "wrong-login", "Name or password is wrong.")
            .remedy("Try again, or ask an administrator for a new password."));
  }
}
