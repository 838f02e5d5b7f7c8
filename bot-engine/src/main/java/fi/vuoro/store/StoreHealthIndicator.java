package fi.vuoro.store;

import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Up if the store answers and can still write. */
@Component
final class StoreHealthIndicator extends AbstractReactiveHealthIndicator {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final OpenStore open;

  StoreHealthIndicator(OpenStore open) {
    this.open = open;
  }

  @Override
  protected Mono<Health> doHealthCheck(Health.Builder builder) {
    if (open.failure() != null) {
      return Mono.just(
          builder.down().withDetail("reason", "the data file can't be written").build());
    }
    return open.store().ping().timeout(PATIENCE).thenReturn(builder.up().build());
  }
}
