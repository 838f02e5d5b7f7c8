package fi.vuoro.security;

import com.github.benmanes.caffeine.cache.Ticker;
import fi.vuoro.settings.Settings;
import fi.vuoro.web.Problem;
import fi.vuoro.web.RateLimit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Checks a name and password. Guessing is slowed down by address, and more so by address and name.
 */
@Component
final class Login {

  private static final int SHARE_OF_ONE_NAME = 5;

  private final Users users;
  private final FirstAdministrator administrator;
  private final VerifiedPasswords passwords;
  private final RateLimit failuresOfAddress;
  private final RateLimit failuresOfName;

  Login(
      Users users,
      FirstAdministrator administrator,
      Passwords passwords,
      InstallationKey key,
      Settings settings) {
    this.users = users;
    this.administrator = administrator;
    this.passwords = new VerifiedPasswords(passwords, key, Ticker.systemTicker());
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
              .filterWhen(user -> passwords.isRight(user, password))
              .switchIfEmpty(Mono.defer(() -> refuse(address, nameThere)));
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
