package fi.vuoro.delivery;

import fi.vuoro.channel.Channel;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Parcel;
import fi.vuoro.channel.Utterance;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Hands pieces over to channels, on threads that may wait. */
@Component
class Handover {
  private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

  /** A channel answers within some ten seconds; what doesn't come back may have been sent. */
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final Scheduler threads;

  Handover(@Qualifier("channelThreads") Scheduler threads) {
    this.threads = threads;
  }

  /**
   * What became of a piece.
   *
   * @param isLast whether the utterance has no more of them
   */
  record Handed(Delivery delivery, boolean isLast) {}

  /** Sends the piece of this number. */
  Mono<Handed> send(
      Channel<?> channel,
      Utterance utterance,
      int n,
      String key,
      String address,
      @Nullable String thread) {
    return Mono.fromCallable(() -> sent(channel, utterance, n, key, address, thread))
        .subscribeOn(threads)
        .timeout(PATIENCE, Mono.just(later("The channel did not answer.")))
        .onErrorResume(
            broken -> {
              LOG.error(
                  "The channel {} broke at sending: {}",
                  channel.name(),
                  broken.getClass().getName());
              return Mono.just(later("Broken: " + broken.getClass().getSimpleName()));
            });
  }

  private static Handed later(String why) {
    return new Handed(new Delivery.Later(null, true, why), false);
  }

  private static <P> Handed sent(
      Channel<P> channel,
      Utterance utterance,
      int n,
      String key,
      String address,
      @Nullable String thread) {
    List<P> pieces = channel.render(utterance);
    // A window that closed meanwhile may make fewer of it.
    if (n >= pieces.size()) {
      return new Handed(new Delivery.Taken(""), true);
    }
    Delivery delivery = channel.send(new Parcel<>(key, address, thread, pieces.get(n)));
    return new Handed(delivery, n == pieces.size() - 1);
  }
}
