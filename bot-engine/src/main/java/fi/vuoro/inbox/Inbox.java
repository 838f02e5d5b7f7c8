package fi.vuoro.inbox;

import fi.vuoro.channel.Incoming;
import fi.vuoro.customer.Identities;
import fi.vuoro.delivery.Reports;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.store.StoreFailure;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/** Takes what comes by channels. What comes twice takes effect once. */
@Component
class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  private final Routing routing;
  private final Edits edits;
  private final Taps taps;
  private final Arrivals arrivals;
  private final Reports reports;
  private final Identities identities;
  private final MeterRegistry meters;

  Inbox(
      Routing routing,
      Edits edits,
      Taps taps,
      Arrivals arrivals,
      Reports reports,
      Identities identities,
      MeterRegistry meters) {
    this.routing = routing;
    this.edits = edits;
    this.taps = taps;
    this.arrivals = arrivals;
    this.reports = reports;
    this.identities = identities;
    this.meters = meters;
  }

  /**
   * Takes it; on completion it is kept for good. What can't be taken is told to the log and counts
   * as taken, so that it isn't sent for ever.
   *
   * @throws StoreFailure when it could not be kept, and must come again
   */
  Mono<Void> take(OpenChannel channel, Incoming incoming) {
    return Mono.defer(() -> route(channel, incoming))
        .onErrorResume(
            error -> !isOfTheStore(error),
            error -> {
              // Its message may repeat what was written.
              LOG.error(
                  "Something that came by {} could not be taken: {}{}",
                  channel.name(),
                  error.getClass().getName(),
                  error.getStackTrace().length == 0 ? "" : " at " + error.getStackTrace()[0]);
              count(channel, incoming, "refused");
              return Mono.empty();
            })
        .onErrorMap(
            error -> !(error instanceof StoreFailure),
            error -> new StoreFailure("Too many wrote at the same time", error))
        .doOnSuccess(taken -> count(channel, incoming, "taken"));
  }

  private static boolean isOfTheStore(Throwable error) {
    return error instanceof StoreFailure || Exceptions.isRetryExhausted(error);
  }

  private Mono<Void> route(OpenChannel channel, Incoming incoming) {
    return switch (incoming) {
      case Incoming.Wrote wrote -> routing.take(channel, wrote);
      case Incoming.Edited edited -> edits.take(channel, edited);
      case Incoming.Tapped tapped -> taps.take(channel, tapped);
      case Incoming.Arrived arrived -> arrivals.take(channel, arrived);
      case Incoming.Fared fared -> reports.take(channel.name(), fared);
      case Incoming.Left left -> left(channel, left);
    };
  }

  private Mono<Void> left(OpenChannel channel, Incoming.Left left) {
    return identities.close(
        identities.id(channel.name(), left.from().address()),
        left.reason().name().toLowerCase(Locale.ROOT));
  }

  private void count(OpenChannel channel, Incoming incoming, String result) {
    String kind = incoming.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    meters
        .counter(
            "vuoro.channel.incoming", "channel", channel.name(), "kind", kind, "result", result)
        .increment();
  }
}
