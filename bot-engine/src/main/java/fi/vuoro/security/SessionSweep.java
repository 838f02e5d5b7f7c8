package fi.vuoro.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deletes logins that are over, once an hour. */
@Component
final class SessionSweep implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SessionSweep.class);
  private static final Duration EVERY = Duration.ofHours(1);

  private final Sessions sessions;
  private @Nullable Disposable running;

  SessionSweep(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void start() {
    running = Flux.interval(EVERY).onBackpressureDrop().concatMap(tick -> sweep()).subscribe();
  }

  private Mono<Long> sweep() {
    return sessions
        .sweep()
        .onErrorResume(
            e -> {
              LOG.warn("Old logins could not be deleted now ({})", e.getClass().getSimpleName());
              return Mono.empty();
            });
  }

  @Override
  public void stop() {
    if (running != null) {
      running.dispose();
      running = null;
    }
  }

  @Override
  public boolean isRunning() {
    return running != null;
  }
}
