package fi.vuoro.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;

/** What leaves a model alone for a while that fails at least half of the time. */
final class Breakers {
  private static final int REMEMBERED = 20;
  private static final int FEWEST = 5;
  private static final float HALF = 50;
  private static final Duration REST = Duration.ofSeconds(30);

  private Breakers() {}

  static CircuitBreaker of(String name) {
    return CircuitBreaker.of(
        name,
        CircuitBreakerConfig.custom()
            .slidingWindowSize(REMEMBERED)
            .minimumNumberOfCalls(FEWEST)
            .failureRateThreshold(HALF)
            .waitDurationInOpenState(REST)
            .permittedNumberOfCallsInHalfOpenState(1)
            .build());
  }
}
