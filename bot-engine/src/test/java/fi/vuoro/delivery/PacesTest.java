package fi.vuoro.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fi.vuoro.channel.Capabilities;
import fi.vuoro.channel.Capabilities.Pace;
import fi.vuoro.channel.Channel;
import fi.vuoro.exchange.OpenChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacesTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T10:00:00Z"));
  private final AtomicInteger nodes = new AtomicInteger(1);
  private final AtomicInteger customers = new AtomicInteger();
  private final InstantSource time = now::get;
  private final Paces paces = new Paces(time.withZone(ZoneOffset.UTC), nodes::get);
  private final OpenChannel channel = channel(new Pace(30, Duration.ofSeconds(1)));

  @ParameterizedTest
  @CsvSource({"1, 30", "2, 15", "3, 10", "50, 1"})
  void eachNodeTakesItsPartOfAnAccount(int sharing, int part) {
    nodes.set(sharing);

    assertThat(taken()).isEqualTo(part);
  }

  @Test
  void threeNodesTogetherKeepTheAccountsPace() {
    nodes.set(3);
    taken();

    now.updateAndGet(instant -> instant.plusSeconds(1));

    assertThat(taken()).isEqualTo(10);
  }

  @Test
  void aRecipientsPaceIsWhole() {
    nodes.set(3);

    assertThat(paces.take(channel, "one").isZero()).isTrue();
    assertThat(paces.take(channel, "one")).isEqualTo(Duration.ofSeconds(1));
  }

  /** How many customers are written to before the account has to wait. */
  private long taken() {
    return IntStream.range(0, 100)
        .mapToObj(n -> paces.take(channel, "customer" + customers.incrementAndGet()))
        .filter(Duration::isZero)
        .count();
  }

  private static OpenChannel channel(Pace account) {
    Channel<?> channel = mock();
    when(channel.name()).thenReturn("pigeon");
    when(channel.capabilities())
        .thenReturn(
            new Capabilities(
                1000, 0, 0, 0, 0, Set.of(), null, account, new Pace(1, Duration.ofSeconds(1))));
    return new OpenChannel(channel, null);
  }
}
