package fi.vuoro.delivery;

import fi.vuoro.channel.Capabilities.Feature;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Utterance;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.RandomIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Delivers what conversations have in the outbox: of each conversation in order, one piece at a
 * time. That a piece is being sent is written before, what became of it after.
 */
@Component
class Dispatcher {
  /** Longer than a channel may take. */
  private static final Duration CLAIM = Duration.ofMinutes(2);

  private final Outbox outbox;
  private final Pieces pieces;
  private final Admissions admissions;
  private final Utterances utterances;
  private final Handover handover;
  private final Correspondences correspondences;
  private final Identities identities;
  private final Reports reports;
  private final DeliveryMeters meters;
  private final DueQueues due;
  private final Paces paces;
  private final Retries retries;
  private final Clock clock;
  private final String node;

  Dispatcher(
      Outbox outbox,
      Pieces pieces,
      Admissions admissions,
      Utterances utterances,
      Handover handover,
      Correspondences correspondences,
      Identities identities,
      Reports reports,
      DeliveryMeters meters,
      DueQueues due,
      Paces paces,
      Retries retries,
      RandomIds ids,
      Clock clock) {
    this.outbox = outbox;
    this.pieces = pieces;
    this.admissions = admissions;
    this.utterances = utterances;
    this.handover = handover;
    this.correspondences = correspondences;
    this.identities = identities;
    this.reports = reports;
    this.meters = meters;
    this.due = due;
    this.paces = paces;
    this.retries = retries;
    this.clock = clock;
    this.node = ids.next("nd");
  }

  /** Something is to be delivered in a conversation. */
  void look(String conversation) {
    due.set(conversation, Instant.EPOCH);
  }

  /** Delivers what is due in a conversation; what comes later is noted. */
  Mono<Void> deliver(String conversation) {
    return next(conversation).flatMap(more -> more ? deliver(conversation) : Mono.empty());
  }

  /** The next piece; whether more may be due at once. */
  private Mono<Boolean> next(String conversation) {
    return outbox
        .queue(conversation)
        .filter(queue -> !queue.open().isEmpty())
        .flatMap(
            queue -> {
              Instant now = clock.instant();
              Dispatch first = queue.open().getFirst();
              Instant free = queue.claimedUntil();
              if (outbox.isShared() && queue.isClaimed(node, now) && free != null) {
                return notBefore(conversation, free);
              }
              return first.dueAt().isAfter(now)
                  ? notBefore(conversation, first.dueAt())
                  : deliver(queue, first);
            })
        .defaultIfEmpty(false);
  }

  private Mono<Boolean> notBefore(String conversation, Instant then) {
    due.set(conversation, then);
    return Mono.just(false);
  }

  private Mono<Boolean> deliver(Queue queue, Dispatch dispatch) {
    return correspondences
        .find(dispatch.conversation())
        .flatMap(
            conversation ->
                admissions
                    .admit(conversation, dispatch)
                    .flatMap(
                        admission ->
                            switch (admission) {
                              case Admission.Now now -> send(queue, dispatch, conversation, now);
                              case Admission.NotBefore(Instant at, String why) ->
                                  outbox
                                      .change(dispatch, d -> d.later(at, why, d.perhapsTwice()))
                                      .then(notBefore(dispatch.conversation(), at));
                              case Admission.Gathers(Instant until) ->
                                  outbox
                                      .change(dispatch, d -> d.gathering(until))
                                      .then(notBefore(dispatch.conversation(), until));
                              case Admission.Overtaken(String why) ->
                                  finish(
                                      dispatch.done(Dispatch.Status.OVERTAKEN, why), conversation);
                              case Admission.Refused(String why) ->
                                  finish(dispatch.done(Dispatch.Status.FAILED, why), conversation);
                            }))
        .switchIfEmpty(
            Mono.defer(
                () ->
                    finish(
                        dispatch.done(Dispatch.Status.FAILED, "The conversation is gone."), null)));
  }

  private Mono<Boolean> send(
      Queue queue, Dispatch dispatch, Conversation conversation, Admission.Now to) {
    Duration wait = paces.take(to.channel(), to.to().id());
    if (!wait.isZero()) {
      return notBefore(dispatch.conversation(), clock.instant().plus(wait));
    }
    Queue.Reached reached = queue.reached().getOrDefault(dispatch.channel(), Queue.Reached.NOTHING);
    boolean repeatable = to.channel().can(Feature.REPEATABLE);
    boolean cutOff = dispatch.status() == Dispatch.Status.SENDING && !repeatable;
    Dispatch sending = dispatch.sending(dispatch.perhapsTwice() || cutOff);
    Instant now = clock.instant();
    return utterances
        .of(conversation, dispatch, reached.seq(), to.open())
        .flatMap(
            utterance ->
                outbox
                    .claim(sending, node, now, now.plus(CLAIM))
                    .flatMap(
                        mine ->
                            mine
                                ? handOver(sending, conversation, to, utterance, reached)
                                : notBefore(dispatch.conversation(), now.plus(CLAIM))));
  }

  private Mono<Boolean> handOver(
      Dispatch sending,
      Conversation conversation,
      Admission.Now to,
      Utterance utterance,
      Queue.Reached reached) {
    return handover
        .send(
            to.channel().channel(),
            utterance,
            sending.pieces().size(),
            sending.key(),
            to.to().address(),
            thread(sending, reached))
        .flatMap(handed -> settle(sending, conversation, to, handed));
  }

  private static @Nullable String thread(Dispatch sending, Queue.Reached reached) {
    if (!sending.pieces().isEmpty()) {
      return filled(sending.pieces().getLast());
    }
    return sending.answers() != null ? sending.answers() : filled(reached.piece());
  }

  private static @Nullable String filled(String piece) {
    return piece.isEmpty() ? null : piece;
  }

  private Mono<Boolean> settle(
      Dispatch sent, Conversation conversation, Admission.Now to, Handover.Handed handed) {
    meters.handedOver(
        sent.channel(), handed.delivery().getClass().getSimpleName().toLowerCase(Locale.ROOT));
    return switch (handed.delivery()) {
      case Delivery.Taken(String id) -> {
        Dispatch further = sent.taken(id, clock.instant());
        yield handed.isLast()
            ? finish(further.done(Dispatch.Status.SENT, null), conversation)
                .flatMap(more -> known(further, id).thenReturn(more))
            : outbox.change(sent, before -> further).then(known(further, id)).thenReturn(true);
      }
      case Delivery.Later later -> later(sent, conversation, to, later);
      case Delivery.Never(Delivery.Failure failure, String why) ->
          closed(sent.identity(), failure)
              .then(finish(sent.done(Dispatch.Status.FAILED, why), conversation));
    };
  }

  /** That it failed may have come before the channel's answer. */
  private Mono<Void> known(Dispatch dispatch, String piece) {
    return piece.isEmpty()
        ? Mono.empty()
        : pieces.sent(dispatch.channel(), piece, dispatch).flatMap(reports::failed);
  }

  private Mono<Boolean> later(
      Dispatch sent, Conversation conversation, Admission.Now to, Delivery.Later later) {
    boolean twice =
        sent.perhapsTwice() || (later.perhaps() && !to.channel().can(Feature.REPEATABLE));
    Optional<Duration> wait = retries.after(sent.attempts(), later);
    if (wait.isEmpty()) {
      return finish(sent.done(Dispatch.Status.FAILED, later.why()), conversation);
    }
    Instant then = clock.instant().plus(wait.get());
    return outbox
        .putOff(sent, before -> sent.later(then, later.why(), twice))
        .then(notBefore(sent.conversation(), then));
  }

  private Mono<Void> closed(String identity, Delivery.Failure failure) {
    return switch (failure) {
      case BLOCKED, UNKNOWN_ADDRESS ->
          identities.close(identity, failure.name().toLowerCase(Locale.ROOT));
      case WINDOW_CLOSED, REFUSED, ACCOUNT -> Mono.empty();
    };
  }

  private Mono<Boolean> finish(Dispatch finished, @Nullable Conversation conversation) {
    meters.finished(finished);
    boolean over = conversation == null || conversation.state().status().isFinal();
    return outbox.finish(finished, clock.instant(), over).thenReturn(true);
  }
}
