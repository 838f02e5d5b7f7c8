package fi.vuoro.model;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;

/** Counts calls, tokens, cost, time and fallbacks, by flow, step and task. */
final class Usage {
  private final MeterRegistry meters;

  Usage(MeterRegistry meters) {
    this.meters = meters;
  }

  void took(Use use, long nanos) {
    meters.timer("vuoro.model.calls", tags(use)).record(nanos, TimeUnit.NANOSECONDS);
  }

  void spent(Use use, Completion completion, BigDecimal cost) {
    meters
        .counter("vuoro.model.tokens", tags(use).and("direction", "in"))
        .increment((double) completion.tokensIn());
    meters
        .counter("vuoro.model.tokens", tags(use).and("direction", "out"))
        .increment((double) completion.tokensOut());
    meters.counter("vuoro.model.cost", tags(use)).increment(cost.doubleValue());
  }

  void fallback(Use use, Unanswered.Reason reason) {
    meters.counter("vuoro.model.fallbacks", tags(use).and("reason", reason.word())).increment();
  }

  private static Tags tags(Use use) {
    return Tags.of("flow", use.flow(), "step", use.step(), "task", use.task());
  }
}
