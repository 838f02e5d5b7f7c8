package fi.vuoro.model;

import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What flows have spent on language models, by the day of the installation's zone. Stored, so that
 * it holds over restarts and for all nodes; calls under way are not in it yet.
 */
final class Spending {
  private static final String SPENT = "spent";

  private final Documents days;
  private final InstantSource clock;
  private final ZoneId zone;

  Spending(Store store, InstantSource clock, ZoneId zone) {
    this.days = store.documents("model-spending");
    this.clock = clock;
    this.zone = zone;
  }

  Mono<BigDecimal> today(String flow) {
    return days.byId(id(flow))
        .map(day -> amount(day.fields().get(SPENT)))
        .defaultIfEmpty(BigDecimal.ZERO);
  }

  Mono<Void> add(String flow, BigDecimal cost) {
    return cost.signum() == 0
        ? Mono.empty()
        : days.edit(
            id(flow),
            day ->
                day.put(
                    SPENT, amount(day.get(SPENT)).add(cost).stripTrailingZeros().toPlainString()));
  }

  private static BigDecimal amount(@Nullable Object stored) {
    return stored == null ? BigDecimal.ZERO : new BigDecimal(stored.toString());
  }

  private String id(String flow) {
    return LocalDate.ofInstant(clock.instant(), zone) + " " + flow;
  }
}
