package fi.vuoro.conversation;

import fi.vuoro.channel.web.ChatJson;
import fi.vuoro.customer.Customers;
import fi.vuoro.customer.Profile;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Status;
import fi.vuoro.flow.message.Message;
import fi.vuoro.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Begins conversations, takes replies and shows what was said. */
@Component
class Conversations {
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ConversationStore store;
  private final Turns turns;
  private final Journal journal;
  private final Changes changes;
  private final Customers customers;
  private final Uploads uploads;
  private final Replying replying;
  private final ObjectProvider<People> people;
  private final ObjectProvider<AwaitedCodes> codes;
  private final Clock clock;

  Conversations(
      ConversationStore store,
      Turns turns,
      Journal journal,
      Changes changes,
      Customers customers,
      Uploads uploads,
      Replying replying,
      ObjectProvider<People> people,
      ObjectProvider<AwaitedCodes> codes,
      Clock clock) {
    this.store = store;
    this.turns = turns;
    this.journal = journal;
    this.changes = changes;
    this.customers = customers;
    this.uploads = uploads;
    this.replying = replying;
    this.people = people;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * A conversation with some of its messages, as the chat shows it.
   *
   * @param pending whether more is to come of the same message
   * @param code what came of it where it was a code, and so none for the dialogue; else null
   */
  record Shown(
      Conversation conversation,
      List<Message> messages,
      boolean isNew,
      boolean pending,
      @Nullable TypedCode code) {
    Shown(Conversation conversation, List<Message> messages, boolean isNew, boolean pending) {
      this(conversation, messages, isNew, pending, null);
    }
  }

  /**
   * Begins a conversation; one of the same id and opening is shown as it began.
   *
   * @throws Problem 422 when one of that id was begun otherwise
   */
  Mono<Shown> begin(Opening opening, Dialogue dialogue) {
    return store
        .byId(opening.conversationId())
        .flatMap(before -> opened(before, opening))
        .switchIfEmpty(Mono.defer(() -> beginNew(opening, dialogue)))
        .doOnNext(shown -> replying.prepare());
  }

  private Mono<Shown> opened(Conversation before, Opening opening) {
    Inbound first = before.inbound().getFirst();
    if (!first.hash().equals(opening.message().hash())) {
      return Mono.error(
          Problem.wrong("id-reused", "A conversation was begun with this id and another body.")
              .at("/id")
              .remedy("Make a new id for a new conversation."));
    }
    return messages(before, first).map(messages -> new Shown(before, messages, false, false));
  }

  private Mono<Shown> beginNew(Opening opening, Dialogue dialogue) {
    String customer = opening.customer();
    Mono<Profile> profile =
        customer == null
            ? Mono.just(Profile.UNKNOWN)
            : customers.joins(customer, opening.conversationId()).then(customers.profile(customer));
    return profile
        .flatMap(
            known -> {
              Conversation begun =
                  opening.begin(dialogue, known, clock.instant(), people.getObject().takeOver());
              return turns
                  .begin(begun, dialogue)
                  .filter(inserted -> inserted)
                  .map(inserted -> new Shown(begun, Journal.messages(begun.tail()), true, false));
            })
        .switchIfEmpty(
            Mono.defer(
                () -> store.byId(opening.conversationId()).flatMap(b -> opened(b, opening))));
  }

  /** The conversation, if the caller may see it. */
  Mono<Conversation> open(String id, Access access) {
    return store.byId(id).filter(access::opens).switchIfEmpty(Mono.error(TokenHolders::refused));
  }

  /** Whether a caller may see a conversation. */
  interface Access {
    boolean opens(Conversation conversation);
  }

  /** The messages after a seq. */
  Mono<Shown> show(String id, Access access, long after) {
    return open(id, access)
        .flatMap(
            conversation ->
                journal
                    .messages(conversation, after)
                    .map(
                        messages ->
                            new Shown(conversation, messages, false, isPending(conversation))));
  }

  private static boolean isPending(Conversation conversation) {
    return conversation.state().pending().findAny().isPresent();
  }

  /** What is said from a seq on, as it is said. */
  Flux<Shown> stream(String id, Access access, long after) {
    long[] seen = {after};
    // Listens before it looks, so that nothing falls between.
    return ticks(id)
        .concatMap(tick -> show(id, access, seen[0]), 1)
        .doOnNext(
            shown -> {
              if (!shown.messages().isEmpty()) {
                seen[0] = shown.messages().getLast().seq();
              }
            });
  }

  /** A tick now, and whenever the conversation may have changed. */
  private Flux<?> ticks(String id) {
    Flux<Integer> ticks = Flux.merge(changes.of(id), Flux.just(0));
    Flux<?> all = store.isShared() ? Flux.merge(ticks, Flux.interval(POLL)) : ticks;
    return all.onBackpressureLatest();
  }

  /**
   * Takes a reply.
   *
   * @throws Problem 409 when its question is not the one open and was never asked, or when the
   *     conversation is over; 422 when its id came with another body, or it names a file that never
   *     came
   */
  Mono<Shown> receive(String id, Access access, Reply reply) {
    return code(id, access, reply).switchIfEmpty(Mono.defer(() -> answer(id, access, reply)));
  }

  private Mono<Shown> code(String id, Access access, Reply reply) {
    return reply.content() instanceof Reply.Content.Words(String words)
            && codes.getObject().isLikeOne(words)
        ? open(id, access)
            .flatMap(
                conversation ->
                    codes
                        .getObject()
                        .take(conversation, reply.id(), words)
                        .map(typed -> new Shown(conversation, List.of(), false, false, typed)))
        : Mono.empty();
  }

  private Mono<Shown> answer(String id, Access access, Reply reply) {
    return uploads
        .checked(open(id, access), reply)
        .flatMap(
            checked ->
                replying.take(
                    id,
                    (conversation, dialogue) -> {
                      if (!access.opens(conversation)) {
                        throw TokenHolders.refused();
                      }
                      boolean toPerson = conversation.state().status() == Status.HANDED_OFF;
                      return replying.step(
                          conversation, dialogue, toPerson ? Uploads.written(checked) : checked);
                    }))
        .switchIfEmpty(Mono.error(TokenHolders::refused))
        .flatMap(committed -> settled(committed.conversation(), reply.id()))
        .flatMap(
            conversation -> {
              Inbound received = conversation.received(reply.id()).orElseThrow();
              if (!received.hash().equals(reply.hash())) {
                return Mono.error(
                    Problem.wrong("id-reused", "A message with this id came with another body.")
                        .at("/id")
                        .remedy("Make a new id for every new message."));
              }
              boolean pending = conversation.state().isPending(reply.id());
              return messages(conversation, received)
                  .map(messages -> new Shown(conversation, messages, false, pending));
            })
        .onErrorResume(Refused.class, refused -> refuse(id, refused));
  }

  /** The conversation once the reply is no longer pending, or as it is when that takes long. */
  private Mono<Conversation> settled(Conversation conversation, String reply) {
    String id = conversation.id();
    return !conversation.state().isPending(reply)
        ? Mono.just(conversation)
        : ticks(id)
            .concatMap(tick -> store.byId(id), 1)
            .filter(now -> !now.state().isPending(reply))
            .next()
            .timeout(PATIENCE, store.byId(id));
  }

  private Mono<Shown> refuse(String id, Refused refused) {
    return store
        .byId(id)
        .flatMap(
            conversation ->
                journal
                    .messages(conversation, 0)
                    .flatMap(
                        messages ->
                            Mono.error(
                                Problem.conflict(refused.code(), refused.detail())
                                    .remedy(refused.remedy())
                                    .with(
                                        "conversationStatus", conversation.state().status().word())
                                    .with("messages", ChatJson.messages(messages)))));
  }

  private Mono<List<Message>> messages(Conversation conversation, Inbound received) {
    return journal
        .messages(conversation, received.first() - 1)
        .map(all -> all.stream().filter(message -> message.seq() <= received.last()).toList());
  }
}
