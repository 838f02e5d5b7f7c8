package fi.vuoro.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private final AtomicLong nanos = new AtomicLong();
  private final RateLimit limit =
      new RateLimit(
          6,
          new TimeMeter() {
            @Override
            public long currentTimeNanos() {
              return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
              return false;
            }
          });

  @Test
  void a_minutes_worth_may_come_at_once_and_then_it_says_how_long_to_wait() {
    use("a", 6);

    Problem refusal = catchThrowableOfType(Problem.class, () -> limit.use("a"));

    assertThat(refusal.status().value()).isEqualTo(429);
    assertThat(refusal.headers().getFirst("Retry-After")).isEqualTo("10");
  }

  @Test
  void after_the_wait_it_may_be_used_again() {
    use("a", 6);

    nanos.addAndGet(Duration.ofSeconds(10).toNanos());

    assertThatCode(() -> limit.use("a")).doesNotThrowAnyException();
  }

  @Test
  void another_key_has_its_own() {
    use("a", 6);

    assertThatCode(() -> limit.use("b")).doesNotThrowAnyException();
  }

  @Test
  void checking_uses_nothing_up() {
    for (int i = 0; i < 20; i++) {
      limit.check("a");
    }

    assertThatCode(() -> use("a", 6)).doesNotThrowAnyException();
  }

  @Test
  void zero_is_no_limit() {
    RateLimit none = new RateLimit(0);

    assertThatCode(
            () -> {
              for (int i = 0; i < 10_000; i++) {
                none.use("a");
              }
            })
        .doesNotThrowAnyException();
  }

  private void use(String key, int times) {
    for (int i = 0; i < times; i++) {
      limit.use(key);
    }
  }
}
