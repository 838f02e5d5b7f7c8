package fi.vuoro.conversation;

import fi.vuoro.channel.plain.Numbering;
import fi.vuoro.exchange.OpenChannels;
import fi.vuoro.file.SentFile;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Status;
import fi.vuoro.flow.json.Recorded;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.value.Value;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Holds conversations by channels other than the web chat. */
@Component
public class Correspondences {
  /** A question stands among the last so many messages, or nobody remembers its options. */
  private static final long RECENT = 20;

  private final ConversationStore store;
  private final Turns turns;
  private final Replying replying;
  private final Journal journal;
  private final Uploads uploads;
  private final OpenChannels channels;
  private final Flows flows;
  private final Clock clock;

  Correspondences(
      ConversationStore store,
      Turns turns,
      Replying replying,
      Journal journal,
      Uploads uploads,
      OpenChannels channels,
      Flows flows,
      Clock clock) {
    this.store = store;
    this.turns = turns;
    this.replying = replying;
    this.journal = journal;
    this.uploads = uploads;
    this.channels = channels;
    this.flows = flows;
    this.clock = clock;
  }

  /** The conversation of an id. */
  public Mono<Conversation> find(String id) {
    return store.byId(id);
  }

  /** Everything that happened in a conversation, in order. */
  public Mono<List<Recorded>> events(Conversation conversation) {
    return journal.events(conversation);
  }

  /** The messages of a conversation after a seq, in order. */
  public Mono<List<Message>> messages(Conversation conversation, long after) {
    return journal.messages(conversation, after);
  }

  /** Takes a letter at once, and before it those that wait. */
  public Mono<Taken> take(String id, Letter letter) {
    return settle(id)
        .then(numbered(id, letter.channel(), letter.reply()))
        .flatMap(
            reply ->
                replying.take(
                    id,
                    (conversation, dialogue) ->
                        isTo(conversation, letter)
                            ? replying.step(conversation, dialogue, reply)
                            : Turns.Step.Outcome.NOTHING))
        .<Taken>map(
            committed ->
                isTo(committed.conversation(), letter)
                    ? new Taken.In(committed.conversation())
                    : new Taken.Nowhere())
        .onErrorResume(Refused.class, refused -> Mono.just(refused(refused)))
        .defaultIfEmpty(new Taken.Nowhere());
  }

  /** Keeps a letter in words until it is settled; what is over or unknown doesn't wait. */
  public Mono<Taken> hold(String id, Letter letter, String words, Order order) {
    return turns
        .take(
            id,
            (conversation, dialogue) -> {
              if (!mayWait(conversation, letter) || conversation.knows(letter.id())) {
                return Turns.Step.Outcome.NOTHING;
              }
              Correspondence.Held held =
                  new Correspondence.Held(
                      new Sent(letter.id(), letter.reply().hash()),
                      letter.channel(),
                      clock.instant(),
                      order,
                      words);
              return Turns.Step.Outcome.NOTHING.with(conversation.correspondence().with(held));
            })
        .flatMap(
            committed ->
                mayWait(committed.conversation(), letter)
                    ? Mono.just(new Taken.Held())
                    : take(id, letter))
        .defaultIfEmpty(new Taken.Nowhere());
  }

  /**
   * Keeps a file as an answer to a question that asks for one.
   *
   * @return the value that answers it
   * @throws fi.vuoro.web.Problem when it is not asked for a file, or does not take this one
   */
  public Mono<Value> file(
      Conversation conversation,
      String step,
      String name,
      String mediaType,
      Flux<DataBuffer> content) {
    return uploads.take(conversation, step, name, mediaType, content).map(Uploads::value);
  }

  /**
   * Keeps a file for the person who has the conversation.
   *
   * @param message id of the letter that it came with
   * @return the name by which it is shown
   * @throws fi.vuoro.web.Problem when a person is sent no such file
   */
  public Mono<String> fileToPerson(
      Conversation conversation,
      String message,
      String name,
      String mediaType,
      Flux<DataBuffer> content) {
    return uploads.toPerson(conversation, message, name, mediaType, content).map(SentFile::name);
  }

  private static boolean mayWait(Conversation conversation, Letter letter) {
    return isTo(conversation, letter) && !conversation.state().status().isFinal();
  }

  private static boolean isTo(Conversation conversation, Letter letter) {
    return conversation.correspondence().reaches(letter.channel(), letter.identity());
  }

  private static Taken refused(Refused refused) {
    return refused.isOver() ? new Taken.Over() : new Taken.Nowhere();
  }

  /** Takes all that waits as one reply. */
  Mono<Committed> settle(String id) {
    return store
        .byId(id)
        .filter(conversation -> !conversation.correspondence().held().isEmpty())
        .flatMap(
            conversation -> {
              Reply whole = whole(conversation.correspondence());
              return numbered(id, whole.channel(), whole);
            })
        .flatMap(
            whole ->
                replying.take(id, (conversation, dialogue) -> held(conversation, dialogue, whole)));
  }

  private Turns.Step.Outcome held(Conversation conversation, Dialogue dialogue, Reply expected) {
    List<Correspondence.Held> held = conversation.correspondence().inOrder();
    if (held.isEmpty()) {
      return Turns.Step.Outcome.NOTHING;
    }
    Reply whole = whole(conversation.correspondence());
    List<Sent> messages = held.stream().map(Correspondence.Held::message).toList();
    Correspondence rest = conversation.correspondence().taken();
    try {
      // What came since the numbers were looked up makes it other than numbers.
      Reply reply = whole.hash().equals(expected.hash()) ? expected : whole;
      Input input = replying.step(conversation, dialogue, reply).input();
      return new Turns.Step.Outcome(input, messages, rest);
    } catch (Refused over) {
      return new Turns.Step.Outcome(null, messages, rest);
    }
  }

  private static Reply whole(Correspondence letters) {
    List<Correspondence.Held> held = letters.inOrder();
    String words = held.stream().map(Correspondence.Held::words).collect(Collectors.joining("\n"));
    String all = held.stream().map(one -> one.message().id()).collect(Collectors.joining("\n"));
    return new Reply(
        held.getFirst().message().id(),
        null,
        new Reply.Content.Words(words),
        ChatRequests.hash(all),
        letters.held().getLast().channel());
  }

  /** The reply, with the options that its numbers stand for where they were listed with numbers. */
  private Mono<Reply> numbered(String id, String channel, Reply reply) {
    if (!(reply.content() instanceof Reply.Content.Words(String words))) {
      return Mono.just(reply);
    }
    return store
        .byId(id)
        // To a person a number is a number.
        .filter(conversation -> conversation.state().status() != Status.HANDED_OFF)
        .flatMap(conversation -> asked(conversation))
        .flatMap(question -> Mono.justOrEmpty(numbered(question, channel, reply, words)))
        .defaultIfEmpty(reply);
  }

  /** The reply with the options of a question that its numbers stand for, if they do. */
  Optional<Reply> numbered(
      Message.AskedQuestion question, String channel, Reply reply, String words) {
    boolean listed = channels.find(channel).filter(open -> open.showsAsText(question)).isPresent();
    List<String> values = listed ? Numbering.read(question, words) : List.of();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Reply(
                reply.id(),
                question.step(),
                new Reply.Content.Tapped(new Value.Words(String.join(",", values))),
                reply.hash(),
                reply.channel()));
  }

  /** The question that a conversation asked last; empty when it asks nothing now. */
  public Mono<Message.AskedQuestion> asked(Conversation conversation) {
    return journal
        .messages(conversation, Math.max(0, conversation.state().seq() - RECENT))
        .flatMap(messages -> Mono.justOrEmpty(last(messages)));
  }

  private static Optional<Message.AskedQuestion> last(List<Message> messages) {
    Message.@Nullable AskedQuestion last = null;
    for (Message message : messages) {
      last = message.question() == null ? last : message.question();
    }
    return Optional.ofNullable(last);
  }

  /** What the message of a seq asked; empty when it asked nothing. */
  public Mono<Message.AskedQuestion> asked(Conversation conversation, long seq) {
    return journal
        .messages(conversation, seq - 1)
        .flatMap(
            messages ->
                Mono.justOrEmpty(
                    messages.stream()
                        .filter(message -> message.seq() == seq)
                        .findFirst()
                        .map(Message::question)));
  }

  /** Those of these conversations that were not erased. */
  public Flux<Conversation> all(Collection<String> ids) {
    return ids.isEmpty() ? Flux.empty() : store.byIds(ids);
  }

  /** Those of these conversations that go on. */
  public Flux<Conversation> open(Collection<String> ids) {
    return all(ids).filter(conversation -> !conversation.state().status().isFinal());
  }

  /** Whether its answers are tied to nobody. */
  public Mono<Boolean> isAnonymous(Conversation conversation) {
    return flows
        .version(conversation.state().flow(), conversation.state().version())
        .map(dialogue -> dialogue.flow().settings().anonymous());
  }
}
