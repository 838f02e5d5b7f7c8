package fi.vuoro.security;

import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import fi.vuoro.web.Problem;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The users of this installation, by name. */
@Component
final class Users {

  private static final int MOST_TRIES = 5;

  private final Documents documents;

  Users(Store store) {
    this.documents = store.documents("users");
  }

  Mono<User> byName(String name) {
    return documents.byId(normal(name)).map(User::of);
  }

  Flux<User> all() {
    return documents.all().map(User::of);
  }

  /** True if it was added, false if there is one of that name. */
  Mono<Boolean> add(User user) {
    return documents.insertIfAbsent(Stored.first(user.name(), user.fields()));
  }

  /**
   * Changes the user as it is now, again if somebody else changed it meanwhile; empty if there is
   * none.
   */
  Mono<User> change(String name, UnaryOperator<User> change) {
    return changeOnce(name, change).repeatWhenEmpty(MOST_TRIES, tries -> tries);
  }

  private Mono<User> changeOnce(String name, UnaryOperator<User> change) {
    return documents
        .byId(normal(name))
        .switchIfEmpty(
            Mono.error(
                () ->
                    Problem.notFound("There is no user of that name.")
                        .remedy("Look it up with GET /api/v1/users.")))
        .flatMap(
            stored -> {
              User changed = change.apply(User.of(stored));
              return documents
                  .replace(stored.next(changed.fields()))
                  .filter(replaced -> replaced)
                  .map(replaced -> changed);
            });
  }

  static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
