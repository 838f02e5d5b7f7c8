package fi.vuoro.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.Delivery;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {
  private static final Delivery.Later SOON = new Delivery.Later(null, false, "busy");

  /** Chance that always gives the same fraction. */
  private static Retries with(double fraction) {
    return new Retries(
        new java.util.random.RandomGenerator() {
          @Override
          public long nextLong() {
            return 0;
          }

          @Override
          public double nextDouble() {
            return fraction;
          }
        });
  }

  @Test
  void theyGrowThreefoldUpToFourHours() {
    Retries retries = with(0.5);

    assertThat(retries.after(1, SOON)).contains(Duration.ofSeconds(5));
    assertThat(retries.after(2, SOON)).contains(Duration.ofSeconds(15));
    assertThat(retries.after(3, SOON)).contains(Duration.ofSeconds(45));
    assertThat(retries.after(11, SOON)).contains(Duration.ofHours(4));
  }

  @Test
  void chanceSpreadsThemByAHalf() {
    assertThat(with(0).after(2, SOON)).contains(Duration.ofMillis(7_500));
    assertThat(with(1).after(2, SOON)).contains(Duration.ofMillis(22_500));
  }

  @Test
  void theyAreNeverBeforeWhatTheChannelAsksNorMoreThanADayAfter() {
    assertThat(with(0).after(1, new Delivery.Later(Duration.ofSeconds(90), false, "busy")))
        .contains(Duration.ofSeconds(90));
    assertThat(with(0).after(1, new Delivery.Later(Duration.ofDays(90), false, "busy")))
        .contains(Duration.ofDays(1));
  }

  @Test
  void theyEndWithinADay() {
    Retries retries = with(0.5);
    Duration all =
        IntStream.range(1, 12)
            .mapToObj(n -> retries.after(n, SOON).orElseThrow())
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(all).isBetween(Duration.ofHours(12), Duration.ofHours(24));
    assertThat(retries.after(12, SOON)).isEmpty();
  }
}
