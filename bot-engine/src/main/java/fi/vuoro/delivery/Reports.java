package fi.vuoro.delivery;

import fi.vuoro.channel.Incoming;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes what channels tell of how pieces fare. */
@Component
public class Reports {
  private final Pieces pieces;
  private final Outbox outbox;
  private final DeliveryMeters meters;
  private final Clock clock;

  Reports(Pieces pieces, Outbox outbox, DeliveryMeters meters, Clock clock) {
    this.pieces = pieces;
    this.outbox = outbox;
    this.meters = meters;
    this.clock = clock;
  }

  /** Keeps it, however often and in whatever order it comes. */
  public Mono<Void> take(String channel, Incoming.Fared fared) {
    return pieces
        .fared(channel, fared.message(), fared.progress(), fared.why())
        .flatMap(piece -> piece.recovered() ? recovered(piece) : failed(piece));
  }

  /** Nobody need send again what has arrived after all. */
  private Mono<Void> recovered(Pieces.Piece piece) {
    return Mono.justOrEmpty(piece.dispatch())
        .flatMapMany(id -> outbox.done(List.of(id)))
        .filter(dispatch -> dispatch.status() == Dispatch.Status.FAILED)
        .filter(dispatch -> Objects.equals(dispatch.why(), piece.why()))
        .next()
        .flatMap(outbox::arrived);
  }

  /** What was sent and then failed waits for a person, like what couldn't be sent. */
  Mono<Void> failed(Pieces.Piece piece) {
    String id = piece.dispatch();
    if (id == null || piece.progress() != Incoming.Progress.FAILED) {
      return Mono.empty();
    }
    return outbox
        .done(List.of(id))
        .filter(dispatch -> dispatch.status() == Dispatch.Status.SENT)
        .next()
        .flatMap(
            dispatch -> {
              Dispatch failed = dispatch.done(Dispatch.Status.FAILED, piece.why());
              meters.finished(failed);
              return outbox.keep(failed, clock.instant());
            });
  }
}
