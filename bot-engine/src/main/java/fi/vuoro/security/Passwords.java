package fi.vuoro.security;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Hashes passwords slowly, away from the event loops. */
@Component
final class Passwords {

  /** What bcrypt reads of a password. */
  static final int MOST_BYTES = 72;

  static final int FEWEST_CHARACTERS = 8;

  private static final int COST = 11;

  private final PasswordEncoder encoder = new BCryptPasswordEncoder(COST);
  private final Mono<String> nobodys = hash("nobody's").cache();

  Mono<String> hash(String password) {
    return Mono.fromCallable(() -> encoder.encode(password))
        .subscribeOn(Schedulers.boundedElastic())
        .map(String::valueOf);
  }

  Mono<Boolean> matches(String password, String hash) {
    return Mono.fromCallable(() -> encoder.matches(password, hash))
        .subscribeOn(Schedulers.boundedElastic());
  }

  /** Takes as long as for a user that exists, so that nobody learns who does; always false. */
  Mono<Boolean> matchesNobody(String password) {
    return nobodys.flatMap(hash -> matches(password, hash)).thenReturn(false);
  }
}
