package fi.vuoro.model;

import fi.vuoro.settings.ModelSettings;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The language model of this installation, asked within limits. Whatever goes wrong, there is no
 * answer, soon, and the caller goes on without; why is counted.
 */
public final class Models {
  private static final Logger LOG = LoggerFactory.getLogger(Models.class);

  private final LanguageModel model;
  private final ModelSettings settings;
  private final Spending spending;
  private final Usage usage;
  private final Costs costs;
  private final Semaphore free;
  private final CircuitBreaker breaker = Breakers.of("model");

  Models(LanguageModel model, ModelSettings settings, Spending spending, Usage usage) {
    this.model = model;
    this.settings = settings;
    this.spending = spending;
    this.usage = usage;
    this.costs = Costs.of(settings);
    this.free = new Semaphore(settings.atOnce());
  }

  /** The name of the model. */
  public String name() {
    return model.name();
  }

  /** How long a customer's turn may wait for it. */
  public Duration time() {
    return settings.time();
  }

  /**
   * What it answers, if the answer counts.
   *
   * @param atMost how long to wait, where that is less than the time of the settings
   * @param understood makes something of the answer, or throws {@link Unanswered}
   * @return empty where there is no answer that counts
   */
  public <T> Mono<T> ask(Use use, Prompt prompt, Duration atMost, Function<String, T> understood) {
    Duration wait = atMost.compareTo(settings.time()) < 0 ? atMost : settings.time();
    return affordable(use)
        .then(Mono.defer(() -> admitted(use, prompt, wait, understood)))
        .onErrorResume(
            error -> {
              Unanswered.Reason reason = reason(error);
              LOG.debug("No answer of the language model: {}", reason.word());
              usage.fallback(use, reason);
              return Mono.empty();
            });
  }

  private Mono<Void> affordable(Use use) {
    return settings.perFlow().signum() == 0
        ? Mono.empty()
        : spending
            .today(use.flow())
            .filter(spent -> spent.compareTo(settings.perFlow()) < 0)
            .switchIfEmpty(Mono.error(() -> new Unanswered(Unanswered.Reason.SPENT)))
            .then();
  }

  private <T> Mono<T> admitted(
      Use use, Prompt prompt, Duration wait, Function<String, T> understood) {
    if (!free.tryAcquire()) {
      return Mono.error(new Unanswered(Unanswered.Reason.BUSY));
    }
    if (!breaker.tryAcquirePermission()) {
      free.release();
      return Mono.error(new Unanswered(Unanswered.Reason.RESTING));
    }
    long start = System.nanoTime();
    return model
        .complete(prompt)
        .timeout(wait)
        .doOnNext(answer -> breaker.onSuccess(since(start), TimeUnit.NANOSECONDS))
        .doOnError(error -> failed(error, since(start)))
        .doOnCancel(breaker::releasePermission)
        .doFinally(
            end -> {
              free.release();
              usage.took(use, since(start));
            })
        .onErrorResume(error -> paid(use, Costs.unheard(prompt)).then(Mono.error(error)))
        .flatMap(answer -> paid(use, answer).thenReturn(answer))
        .map(answer -> understood.apply(answer.text()));
  }

  private void failed(Throwable error, long nanos) {
    if (reason(error).isFailure()) {
      breaker.onError(nanos, TimeUnit.NANOSECONDS, error);
    } else {
      breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
    }
  }

  private Mono<Void> paid(Use use, Completion completion) {
    BigDecimal cost = costs.of(completion);
    usage.spent(use, completion, cost);
    return spending.add(use.flow(), cost);
  }

  private static long since(long start) {
    return System.nanoTime() - start;
  }

  /** What went wrong, however deep a library has wrapped it. */
  static Unanswered.Reason reason(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof Unanswered unanswered) {
        return unanswered.reason();
      }
      if (cause instanceof TimeoutException) {
        return Unanswered.Reason.SLOW;
      }
    }
    return Unanswered.Reason.FAILED;
  }
}
