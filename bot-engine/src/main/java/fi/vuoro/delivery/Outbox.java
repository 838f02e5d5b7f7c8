package fi.vuoro.delivery;

import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Dispatches in the store. What is under way lies with its conversation in a queue, of which there
 * are as many as open conversations; what is done lies apart, and what failed is listed besides.
 */
@Component
class Outbox {
  private static final String QUEUES = "outbox";

  private final Store store;
  private final Documents queues;
  private final Documents done;
  private final Documents dead;

  Outbox(Store store) {
    this.store = store;
    this.queues = store.documents(QUEUES);
    this.done = store.documents("deliveries");
    this.dead = store.documents("dead-letters");
  }

  Mono<Queue> queue(String conversation) {
    return queues.byId(conversation).map(Queue::read);
  }

  /** Puts a dispatch into its queue, unless it ever was. */
  Mono<Void> add(Dispatch dispatch) {
    return queue(dispatch.conversation())
        .filter(queue -> queue.has(dispatch.first()))
        .hasElement()
        .flatMap(
            waits ->
                waits
                    ? together(dispatch)
                    : done.byId(dispatch.id())
                        .hasElement()
                        .flatMap(was -> was ? Mono.empty() : put(dispatch)));
  }

  private Mono<Void> put(Dispatch dispatch) {
    return edit(
            dispatch.conversation(),
            queue -> queue.has(dispatch.first()) ? queue : queue.with(dispatch))
        .then(together(dispatch));
  }

  /** What is said together with what is before it, is done as far as it itself goes. */
  private Mono<Void> together(Dispatch dispatch) {
    return queue(dispatch.conversation())
        .filter(queue -> queue.hasTogether(dispatch.first()))
        .flatMap(
            queue -> {
              Dispatch sent = dispatch.done(Dispatch.Status.SENT, "Said with what is before it.");
              return done.upsertAll(List.of(Stored.first(sent.id(), DispatchFields.write(sent))));
            });
  }

  /** Changes a dispatch in its queue, as it is there then. */
  Mono<Void> change(Dispatch dispatch, UnaryOperator<Dispatch> change) {
    return edit(dispatch.conversation(), queue -> queue.change(dispatch.first(), change));
  }

  /** Puts a dispatch off; any node may try it then. */
  Mono<Void> putOff(Dispatch dispatch, UnaryOperator<Dispatch> change) {
    return edit(
        dispatch.conversation(), queue -> queue.change(dispatch.first(), change).released());
  }

  /**
   * A dispatch is about to be sent by a node.
   *
   * @return false when another node is at it
   */
  Mono<Boolean> claim(Dispatch sending, String node, Instant now, Instant until) {
    boolean[] mine = {true};
    return edit(
            sending.conversation(),
            queue -> {
              mine[0] = !store.shared() || !queue.isClaimed(node, now);
              return mine[0]
                  ? queue.change(sending.first(), before -> sending).claimed(node, until)
                  : queue;
            })
        .then(Mono.fromSupplier(() -> mine[0]));
  }

  /**
   * Nothing more is to be done for a dispatch.
   *
   * @param over whether its conversation is, so that the queue goes with the last
   */
  Mono<Void> finish(Dispatch finished, Instant at, boolean over) {
    return keep(finished, at)
        .then(edit(finished.conversation(), queue -> queue.without(finished)))
        .then(over ? clear(finished.conversation()) : Mono.empty());
  }

  /** A dispatch that was sent turns out to have failed. */
  Mono<Void> keep(Dispatch finished, Instant at) {
    Mono<Void> written =
        done.upsertAll(List.of(Stored.first(finished.id(), DispatchFields.write(finished))));
    return finished.status() == Dispatch.Status.FAILED
        ? written.then(dead.upsertAll(List.of(Stored.first(finished.id(), Map.of("at", at)))))
        : written;
  }

  /** A dispatch that was told to have failed turns out to have arrived. */
  Mono<Void> arrived(Dispatch failed) {
    Dispatch sent = failed.done(Dispatch.Status.SENT, null);
    return done.upsertAll(List.of(Stored.first(sent.id(), DispatchFields.write(sent))))
        .then(dead.delete(sent.id()))
        .then();
  }

  private Mono<Void> clear(String conversation) {
    return queue(conversation)
        .filter(queue -> queue.open().isEmpty())
        .flatMap(queue -> queues.deleteIfRevision(conversation, queue.revision()))
        .then();
  }

  /** A dispatch that failed is to be sent again. */
  Mono<Void> again(Dispatch dispatch) {
    return put(dispatch).then(dead.delete(dispatch.id())).then();
  }

  /** A dispatch, under way or done. */
  Mono<Dispatch> find(String id) {
    String conversation = id.contains(":") ? id.substring(0, id.lastIndexOf(':')) : id;
    return queue(conversation)
        .flatMapIterable(Queue::open)
        .filter(dispatch -> dispatch.id().equals(id))
        .next()
        .switchIfEmpty(Mono.defer(() -> done(List.of(id)).next()));
  }

  /** What is done, of these ids. */
  Flux<Dispatch> done(Collection<String> ids) {
    return done.byIds(ids).map(stored -> DispatchFields.read(new LinkedHashMap<>(stored.fields())));
  }

  /** Ids of what failed and nobody has sent again, with when it did. */
  Flux<Stored> dead() {
    return dead.all();
  }

  /** Everything that is under way. */
  Flux<Dispatch> open() {
    return queues.all().map(Queue::read).flatMapIterable(Queue::open);
  }

  /** Every queue as far as starting up needs it. */
  Flux<Stored> outlines() {
    return queues.all(Queue.DUE_AT);
  }

  /** Conversations in whose queues something is due, the earliest first. */
  Flux<String> due(Instant at, int limit) {
    return queues.dueBy(Queue.DUE_AT, at, limit).map(Stored::id);
  }

  Mono<Void> prepare() {
    return store.index(QUEUES, Queue.DUE_AT);
  }

  boolean isShared() {
    return store.shared();
  }

  private Mono<Void> edit(String conversation, UnaryOperator<Queue> change) {
    return queues.edit(
        conversation,
        fields -> {
          Queue before = Queue.read(new Stored(conversation, 0, fields));
          Queue after = change.apply(before);
          if (!after.equals(before)) {
            fields.clear();
            fields.putAll(after.fields());
          }
        });
  }
}
