package fi.vuoro.security;

import fi.vuoro.settings.Secret;
import fi.vuoro.settings.Settings;
import fi.vuoro.startup.StartupTask;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * Sees that there is an administrator {@code admin}, with the password of the settings or one made
 * up once.
 *
 * <p>Whether the password of the settings is still theirs takes long to tell, so that it is told
 * once the service answers, or when one of that name comes in or is changed.
 */
@Component
final class FirstAdministrator
    implements StartupTask, ApplicationListener<ApplicationReadyEvent>, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final String NAME = "admin";
  private static final int RANDOM_BYTES = 18;
  private static final Duration AFTER_THE_FIRST_REQUESTS = Duration.ofSeconds(2);
  private static final Duration KEPT = Duration.ofMillis(Long.MAX_VALUE);

  private final Users users;
  private final Passwords passwords;
  private final Settings settings;
  private final Consumer<String> screen;
  private final Mono<User> settled;
  private final Disposable.Swap settling = Disposables.swap();

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
    this.settled =
        users
            .byName(NAME)
            .flatMap(this::adapt)
            .cache(user -> KEPT, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  @Override
  public Mono<Void> prepare() {
    return users.byName(NAME).switchIfEmpty(Mono.defer(this::add)).then();
  }

  /** Once the user of that name, if it is the administrator, has the password of the settings. */
  Mono<Void> settled(String name) {
    return Users.normal(name).equals(NAME) ? settled.then() : Mono.empty();
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent event) {
    settling.update(
        Mono.delay(AFTER_THE_FIRST_REQUESTS)
            .then(settled)
            .subscribe(
                user -> {},
                failure ->
                    LOG.warn(
                        "The password of the settings is not yet that of the administrator, but"
                            + " will be at their next login: {}",
                        failure.toString())));
  }

  @Override
  public void destroy() {
    settling.dispose();
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
