package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.engine.Input.Replied;
import fi.vuoro.flow.engine.Status;
import fi.vuoro.flow.json.Recorded;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.reading.Reading.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts right what was said by messages that the customer changed afterwards. */
@Component
public class Amendments {
  private final ConversationStore store;
  private final Turns turns;
  private final Replying replying;
  private final Journal journal;
  private final Correspondences correspondences;

  Amendments(
      ConversationStore store,
      Turns turns,
      Replying replying,
      Journal journal,
      Correspondences correspondences) {
    this.store = store;
    this.turns = turns;
    this.replying = replying;
    this.journal = journal;
    this.correspondences = correspondences;
  }

  /** What became of a change. */
  public enum Amended {
    TAKEN,
    /** It changes nothing that was answered. */
    NOTHING,
    /** The conversation is over, and takes it no more. */
    OVER,
    /** It can't be told which answer it changes. */
    UNKNOWN
  }

  /**
   * Takes a changed message.
   *
   * @param letter with the words as they are now, and an id of its own
   * @param message by which the channel knows the message
   */
  public Mono<Amended> take(String id, Letter letter, String message) {
    return store
        .byId(id)
        .flatMap(
            conversation ->
                conversation.knows(letter.id())
                    ? Mono.just(Amended.NOTHING)
                    : waiting(id, letter, message)
                        .flatMap(
                            waited ->
                                waited ? Mono.just(Amended.TAKEN) : settled(id, letter, message)));
  }

  /** What still waits for more is changed where it waits. */
  private Mono<Boolean> waiting(String id, Letter letter, String message) {
    return turns
        .take(
            id,
            (conversation, dialogue) -> {
              Correspondence letters = conversation.correspondence();
              Optional<Correspondence.Held> held =
                  letters.held().stream()
                      .filter(one -> isOf(one.message().id(), letter, message))
                      .findFirst();
              return held.isEmpty()
                  ? Turns.Step.Outcome.NOTHING
                  : new Turns.Step.Outcome(
                      null,
                      List.of(new Sent(letter.id(), letter.reply().hash())),
                      letters.amended(held.get(), words(letter)));
            })
        .map(committed -> committed.conversation().knows(letter.id()));
  }

  private static boolean isOf(String id, Letter letter, String message) {
    String channel = letter.channel() + ":";
    return id.equals(channel + message) || (id.startsWith(channel) && id.endsWith("." + message));
  }

  private static String words(Letter letter) {
    return letter.content() instanceof Letter.Content.Words(String text) ? text : "";
  }

  private Mono<Amended> settled(String id, Letter letter, String message) {
    return correspondences
        .settle(id)
        .then(store.byId(id))
        .flatMap(
            conversation ->
                journal
                    .events(conversation)
                    .flatMap(events -> settled(conversation, events, letter, message)));
  }

  private Mono<Amended> settled(
      Conversation conversation, List<Recorded> events, Letter letter, String message) {
    Optional<Inbound> came =
        conversation.inbound().reversed().stream()
            .filter(one -> isOf(one.id(), letter, message))
            .findFirst();
    if (came.isEmpty()) {
      return Mono.just(Amended.UNKNOWN);
    }
    List<Replied> replies =
        events.stream()
            .map(Recorded::event)
            .filter(event -> event instanceof Event.Received(var input) && input instanceof Replied)
            .map(event -> (Replied) ((Event.Received) event).input())
            .toList();
    Replied changed =
        replies.stream().filter(one -> one.id().equals(came.get().id())).findFirst().orElse(null);
    if (changed == null || isOneOfSeveral(conversation, came.get())) {
      boolean began = conversation.inbound().getFirst().equals(came.get());
      return Mono.just(began ? Amended.NOTHING : Amended.UNKNOWN);
    }
    if (changed.words().equals(words(letter))) {
      return Mono.just(Amended.NOTHING);
    }
    if (conversation.state().status() == Status.HANDED_OFF) {
      return taken(conversation.id(), letter.reply());
    }
    return answered(changed) == null
        ? Mono.just(Amended.NOTHING)
        : corrected(conversation, events, replies, changed, letter, message);
  }

  /** Several messages were taken as one reply, of which this one's words are a part. */
  private static boolean isOneOfSeveral(Conversation conversation, Inbound one) {
    return conversation.inbound().stream()
        .anyMatch(
            other ->
                !other.id().equals(one.id())
                    && other.first() == one.first()
                    && other.last() == one.last()
                    && one.first() <= one.last());
  }

  private Mono<Amended> corrected(
      Conversation conversation,
      List<Recorded> events,
      List<Replied> replies,
      Replied changed,
      Letter letter,
      String message) {
    String step = answered(changed);
    boolean alone =
        replies.stream()
            .filter(one -> step != null && step.equals(answered(one)))
            .allMatch(one -> isOf(one.id(), letter, message));
    if (!alone) {
      return Mono.just(Amended.UNKNOWN);
    }
    Reply plain =
        new Reply(
            letter.id(),
            step,
            new Reply.Content.Words(words(letter)),
            letter.reply().hash(),
            letter.channel());
    Reply reply =
        asked(events, step)
            .flatMap(
                question ->
                    correspondences.numbered(question, letter.channel(), plain, words(letter)))
            .orElse(plain);
    return taken(conversation.id(), reply);
  }

  /** The question that a reply was about; null where it answered none. */
  private static @Nullable String answered(Replied reply) {
    Kind kind = reply.reading().kind();
    boolean answers =
        kind == Kind.ANSWER || kind == Kind.CORRECTION || kind == Kind.SKIP || kind == Kind.UNCLEAR;
    return answers ? reply.reading().step() : null;
  }

  private static Optional<Message.AskedQuestion> asked(
      List<Recorded> events, @Nullable String step) {
    Message.@Nullable AskedQuestion asked = null;
    for (Recorded recorded : events) {
      if (recorded.event() instanceof Event.Said said
          && said.message().question() != null
          && said.message().question().step().equals(step)) {
        asked = said.message().question();
      }
    }
    return Optional.ofNullable(asked);
  }

  private Mono<Amended> taken(String id, Reply reply) {
    return replying
        .take(id, (conversation, dialogue) -> replying.step(conversation, dialogue, reply))
        .map(committed -> Amended.TAKEN)
        .onErrorResume(
            Refused.class, refused -> Mono.just(refused.isOver() ? Amended.OVER : Amended.NOTHING));
  }
}
