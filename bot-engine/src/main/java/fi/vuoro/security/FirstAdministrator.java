package fi.vuoro.security;

import fi.vuoro.settings.Secret;
import fi.vuoro.settings.Settings;
import fi.vuoro.startup.StartupTask;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sees that there is an administrator {@code admin}, with the password of the settings or one made
 * up once.
 */
@Component
final class FirstAdministrator implements StartupTask {

  private static final String NAME = "admin";
  private static final int RANDOM_BYTES = 18;

  private final Users users;
  private final Passwords passwords;
  private final Settings settings;
  private final Consumer<String> screen;

  @Autowired
  FirstAdministrator(Users users, Passwords passwords, Settings settings) {
    this(users, passwords, settings, System.out::println);
  }

  /** With another place to print to; a log would keep the password. */
  FirstAdministrator(Users users, Passwords passwords, Settings settings, Consumer<String> screen) {
    this.users = users;
    this.passwords = passwords;
    this.settings = settings;
    this.screen = screen;
  }

  @Override
  public Mono<Void> prepare() {
    return users.byName(NAME).flatMap(this::adapt).switchIfEmpty(Mono.defer(this::add)).then();
  }

  private Mono<User> adapt(User user) {
    Secret given = settings.adminPassword();
    if (given == null) {
      return Mono.just(user);
    }
    return passwords
        .matches(given.value(), user.passwordHash())
        .flatMap(
            same ->
                same
                    ? Mono.just(user)
                    : passwords
                        .hash(given.value())
                        .flatMap(hash -> users.change(NAME, u -> u.withPasswordHash(hash))));
  }

  private Mono<User> add() {
    Secret given = settings.adminPassword();
    String password = given == null ? random() : given.value();
    return passwords
        .hash(password)
        .map(hash -> new User(NAME, Role.ADMIN, "en", hash, 1, false, null))
        .flatMap(user -> users.add(user).filter(added -> added).map(added -> user))
        .doOnNext(
            user -> {
              if (given == null) {
                screen.accept("The administrator is \"admin\", the password " + password);
                screen.accept("It is shown only now. VUORO_ADMIN_PASSWORD sets another.");
              }
            });
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
