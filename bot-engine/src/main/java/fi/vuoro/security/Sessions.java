package fi.vuoro.security;

import fi.vuoro.settings.Settings;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.WebSessionStore;
import reactor.core.publisher.Mono;

/**
 * Logins, kept under the hash of their id: who reads the store can't take one over. They end here,
 * by the clock, and not in the store.
 */
@Component
final class Sessions implements WebSessionStore {

  /** How old the time of the last request may be, so that not every request is a write. */
  static final Duration STALE = Duration.ofMinutes(1);

  private static final int ID_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Documents documents;
  private final InstantSource time;
  private final Duration idle;
  private final Duration life;

  Sessions(Store store, InstantSource time, Settings settings) {
    this.documents = store.documents("sessions");
    this.time = time;
    this.idle = settings.sessionIdle();
    this.life = settings.sessionLife();
  }

  @Override
  public Mono<WebSession> createWebSession() {
    return Mono.fromSupplier(() -> new LoginSession(this, newId(), time.instant()));
  }

  @Override
  public Mono<WebSession> retrieveSession(String id) {
    return documents
        .byId(ApiKeys.id(id))
        .flatMap(
            stored ->
                isOver(stored)
                    ? documents.delete(stored.id()).then(Mono.<WebSession>empty())
                    : Mono.just(new LoginSession(this, id, stored)));
  }

  @Override
  public Mono<Void> removeSession(String id) {
    return documents.delete(ApiKeys.id(id)).then();
  }

  @Override
  public Mono<WebSession> updateLastAccessTime(WebSession session) {
    if (session instanceof LoginSession login) {
      login.seen(time.instant());
    }
    return Mono.just(session);
  }

  /** Deletes what is over and was never asked for again. */
  Mono<Long> sweep() {
    return documents
        .all("created", "seen")
        .filter(this::isOver)
        .concatMap(stored -> documents.delete(stored.id()))
        .filter(deleted -> deleted)
        .count();
  }

  Documents documents() {
    return documents;
  }

  Duration idle() {
    return idle;
  }

  String newId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private boolean isOver(Stored stored) {
    Instant now = time.instant();
    return stored.instant("seen").plus(idle).isBefore(now)
        || stored.instant("created").plus(life).isBefore(now);
  }
}
