package fi.vuoro.security;

import fi.vuoro.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * One login, while one request is served. Its attributes are plain values; it exists only once
 * something is in it.
 */
final class LoginSession implements WebSession {

  private static final String ATTRIBUTES = "attributes";

  private final Sessions sessions;
  private final Map<String, Object> attributes = new ConcurrentHashMap<>();
  private final Map<String, Object> kept;
  private final Instant created;
  private Instant seen;
  private String id;
  private @Nullable Stored stored;
  private boolean started;
  private boolean ended;
  private boolean stale;

  /** A new one. */
  LoginSession(Sessions sessions, String id, Instant now) {
    this.sessions = sessions;
    this.id = id;
    this.created = now;
    this.seen = now;
    this.kept = Map.of();
  }

  /** One from the store. */
  LoginSession(Sessions sessions, String id, Stored stored) {
    this.sessions = sessions;
    this.id = id;
    this.stored = stored;
    this.created = stored.instant("created");
    this.seen = stored.instant("seen");
    Map<?, ?> values = stored.find(ATTRIBUTES, Map.class);
    if (values != null) {
      values.forEach((name, value) -> attributes.put(String.valueOf(name), value));
    }
    this.kept = Map.copyOf(attributes);
    this.started = true;
  }

  void seen(Instant now) {
    if (seen.plus(Sessions.STALE).isBefore(now)) {
      seen = now;
      stale = true;
    }
  }

  @Override
  public Mono<Void> save() {
    if (ended || !isStarted() || (stored != null && !stale && attributes.equals(kept))) {
      return Mono.empty();
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("created", created);
    fields.put("seen", seen);
    fields.put(ATTRIBUTES, Map.copyOf(attributes));
    // Conditional, so that a request that ends after the logout does not bring the session back.
    return stored == null
        ? sessions.documents().insertIfAbsent(Stored.first(ApiKeys.id(id), fields)).then()
        : sessions.documents().replace(stored.next(fields)).then();
  }

  @Override
  public Mono<Void> changeSessionId() {
    Mono<Void> removed = stored == null ? Mono.empty() : sessions.removeSession(id);
    return removed.then(
        Mono.fromRunnable(
            () -> {
              id = sessions.newId();
              stored = null;
            }));
  }

  @Override
  public Mono<Void> invalidate() {
    ended = true;
    attributes.clear();
    return sessions.removeSession(id);
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public Map<String, Object> getAttributes() {
    return attributes;
  }

  @Override
  public void start() {
    started = true;
  }

  @Override
  public boolean isStarted() {
    return !ended && (started || !attributes.isEmpty());
  }

  @Override
  public boolean isExpired() {
    return ended;
  }

  @Override
  public Instant getCreationTime() {
    return created;
  }

  @Override
  public Instant getLastAccessTime() {
    return seen;
  }

  /** Set for the whole installation. */
  @Override
  public void setMaxIdleTime(Duration maxIdleTime) {
    throw new UnsupportedOperationException("vuoro.session.idle sets it");
  }

  @Override
  public Duration getMaxIdleTime() {
    return sessions.idle();
  }
}
