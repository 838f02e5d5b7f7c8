package fi.vuoro.model;

import fi.vuoro.settings.EmbeddingSettings;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The embedding model of this installation, asked within limits: it places texts by what they mean.
 * Whatever goes wrong with a question, there is nothing, soon; why is counted.
 */
public final class Embeddings {
  /** What many texts may take, while nobody waits. */
  private static final Duration LONG = Duration.ofSeconds(60);

  private static final int BATCH = 64;
  private static final long MOST_BYTES = 16_000_000;

  private final Placing quick;
  private final Placing patient;
  private final Duration time;
  private final KnownEmbeddings known;
  private final Usage usage;
  private final CircuitBreaker breaker = Breakers.of("embedding");
  private final Scheduler threads =
      Schedulers.fromExecutorService(
          Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("embedding-", 0).factory()));

  Embeddings(EmbeddingSettings settings, KnownEmbeddings known, Usage usage) {
    this.quick = Providers.embedding(settings, settings.time(), MOST_BYTES);
    this.patient = Providers.embedding(settings, LONG, MOST_BYTES);
    this.time = settings.time();
    this.known = known;
    this.usage = usage;
  }

  /**
   * Where it places one text that a customer waits for.
   *
   * @return empty where the model gives none in time
   */
  public Mono<float[]> of(Use use, String text) {
    return Mono.defer(() -> admitted(use, text))
        .onErrorResume(
            error -> {
              usage.fallback(use, Models.reason(error));
              return Mono.empty();
            });
  }

  private Mono<float[]> admitted(Use use, String text) {
    if (!breaker.tryAcquirePermission()) {
      return Mono.error(new Unanswered(Unanswered.Reason.RESTING));
    }
    long start = System.nanoTime();
    return placed(quick, List.of(text))
        .timeout(time)
        .map(List::getFirst)
        .doOnNext(one -> breaker.onSuccess(since(start), TimeUnit.NANOSECONDS))
        .doOnError(error -> breaker.onError(since(start), TimeUnit.NANOSECONDS, error))
        .doOnCancel(breaker::releasePermission)
        .doFinally(end -> usage.took(use, since(start)));
  }

  /**
   * Where it places each of many texts, of which those that it placed before are remembered.
   *
   * @return fails where the model does
   */
  public Mono<Map<String, float[]>> of(Collection<String> texts) {
    return known
        .of(texts)
        .flatMap(
            found -> {
              List<String> missing =
                  texts.stream().distinct().filter(text -> !found.containsKey(text)).toList();
              return Flux.fromIterable(missing)
                  .buffer(BATCH)
                  .concatMap(this::remembered)
                  .reduce(
                      new LinkedHashMap<>(found),
                      (all, more) -> {
                        all.putAll(more);
                        return all;
                      });
            });
  }

  private Mono<Map<String, float[]>> remembered(List<String> texts) {
    return placed(patient, texts)
        .timeout(LONG)
        .map(
            placed -> {
              Map<String, float[]> byText = new LinkedHashMap<>();
              for (int i = 0; i < texts.size(); i++) {
                byText.put(texts.get(i), placed.get(i));
              }
              return byText;
            })
        .flatMap(placed -> known.keep(placed).thenReturn(placed));
  }

  private Mono<List<float[]>> placed(Placing model, List<String> texts) {
    return Mono.<List<float[]>>create(
            sink -> {
              AtomicBoolean over = new AtomicBoolean();
              sink.onDispose(() -> over.set(true));
              try {
                sink.success(model.of(texts));
              } catch (RuntimeException broken) {
                // Who waits no more has interrupted the call, and needs not hear of it.
                if (!over.get()) {
                  sink.error(broken);
                }
              }
            })
        .subscribeOn(threads);
  }

  private static long since(long start) {
    return System.nanoTime() - start;
  }
}
