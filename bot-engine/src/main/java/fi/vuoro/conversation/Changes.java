package fi.vuoro.conversation;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Tells the streams of this node that a conversation changed. */
@Component
class Changes {
  private final ConcurrentMap<String, Listeners> listeners = new ConcurrentHashMap<>();

  /** A tick at every change of the conversation, as long as somebody listens. */
  Flux<Integer> of(String id) {
    return Flux.defer(
        () -> {
          Listeners joined =
              listeners.compute(id, (key, old) -> (old == null ? Listeners.none() : old).more(1));
          return joined.sink().asFlux().doFinally(end -> leave(id));
        });
  }

  /** Whether somebody listens to it here. */
  boolean areHeard(String id) {
    return listeners.containsKey(id);
  }

  void tell(String id) {
    Listeners told = listeners.get(id);
    if (told != null) {
      told.sink()
          .emitNext(1, Sinks.EmitFailureHandler.busyLooping(java.time.Duration.ofMillis(50)));
    }
  }

  private void leave(String id) {
    listeners.computeIfPresent(id, (key, old) -> old.count() == 1 ? null : old.more(-1));
  }

  private record Listeners(Sinks.Many<Integer> sink, int count) {
    static Listeners none() {
      return new Listeners(Sinks.many().multicast().directBestEffort(), 0);
    }

    Listeners more(int change) {
      return new Listeners(sink, count + change);
    }
  }
}
