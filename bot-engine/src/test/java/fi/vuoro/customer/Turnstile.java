package fi.vuoro.customer;

import fi.vuoro.store.SteeredStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Lets several works at a store through one step at a time, in an order that a test chooses: each
 * waits at its next step until it is chosen, and nothing else runs meanwhile. So the same choices
 * give the same course of things.
 */
final class Turnstile {
  /** Nobody waits so long, unless something is stuck. */
  private static final int PATIENCE_SECONDS = 30;

  private final BlockingQueue<Stop> stops = new LinkedBlockingQueue<>();
  private final boolean atReadsToo;

  private record Stop(int work, Sinks.@Nullable One<Boolean> gate) {}

  /**
   * @param atReadsToo whether reads are steps too, and not writes alone
   */
  Turnstile(boolean atReadsToo) {
    this.atReadsToo = atReadsToo;
  }

  /**
   * Does all works.
   *
   * @param works each at its own view of the store
   * @param choice which of so many waiting works goes on
   */
  void run(List<Function<SteeredStore.Steering, Mono<?>>> works, IntUnaryOperator choice)
      throws InterruptedException {
    for (int i = 0; i < works.size(); i++) {
      int work = i;
      works
          .get(i)
          .apply(step -> stop(work, step.isWrite()))
          .subscribeOn(Schedulers.boundedElastic())
          .doFinally(end -> stops.add(new Stop(work, null)))
          .onErrorComplete()
          .subscribe();
    }
    Map<Integer, Sinks.One<Boolean>> waiting = new TreeMap<>();
    int left = works.size();
    for (int running = works.size(); left > 0; running = 1) {
      for (; running > 0; running--) {
        Stop stop = next();
        Sinks.One<Boolean> gate = stop.gate();
        if (gate == null) {
          left--;
        } else {
          waiting.put(stop.work(), gate);
        }
      }
      if (!waiting.isEmpty()) {
        List<Integer> all = List.copyOf(waiting.keySet());
        Integer chosen = all.get(Math.floorMod(choice.applyAsInt(all.size()), all.size()));
        Objects.requireNonNull(waiting.remove(chosen)).tryEmitValue(true);
      }
    }
  }

  private Stop next() throws InterruptedException {
    return Objects.requireNonNull(stops.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "stuck");
  }

  private Mono<Void> stop(int work, boolean write) {
    if (!write && !atReadsToo) {
      return Mono.empty();
    }
    Sinks.One<Boolean> gate = Sinks.one();
    stops.add(new Stop(work, gate));
    return gate.asMono().publishOn(Schedulers.boundedElastic()).then();
  }
}
