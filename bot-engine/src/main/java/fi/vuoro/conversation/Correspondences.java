package fi.vuoro.conversation;

import fi.vuoro.channel.plain.Numbering;
import fi.vuoro.exchange.OpenChannels;
import fi.vuoro.file.SentFile;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Status;
import fi.vuoro.flow.json.Recorded;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.value.Value;
import fi.vuoro.store.Documents;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
  public Mono<Taken> hold(String id, Letter letter, String words) {
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
              Reply whole = whole(conversation.correspondence().held());
              return numbered(id, whole.channel(), whole);
            })
        .flatMap(
            whole ->
                replying.take(id, (conversation, dialogue) -> held(conversation, dialogue, whole)));
  }

  private Turns.Step.Outcome held(Conversation conversation, Dialogue dialogue, Reply expected) {
    List<Correspondence.Held> held = conversation.correspondence().held();
    if (held.isEmpty()) {
      return Turns.Step.Outcome.NOTHING;
    }
    Reply whole = whole(held);
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

  private static Reply whole(List<Correspondence.Held> held) {
    String words = held.stream().map(Correspondence.Held::words).collect(Collectors.joining("\n"));
    String all = held.stream().map(one -> one.message().id()).collect(Collectors.joining("\n"));
    return new Reply(
        held.getFirst().message().id(),
        null,
        new Reply.Content.Words(words),
        ChatRequests.hash(all),
        held.getLast().channel());
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

  /**
   * The conversation goes on in a channel, with an identity there.
   *
   * @param message what caused it, so that the same again changes nothing
   */
  public Mono<Conversation> move(String id, String message, String channel, String identity) {
    return turns
        .take(
            id,
            (conversation, dialogue) -> {
              if (conversation.knows(message)) {
                return Turns.Step.Outcome.NOTHING;
              }
              List<Sent> messages = new ArrayList<>();
              messages.add(new Sent(message, ChatRequests.hash(message)));
              return new Turns.Step.Outcome(
                  new Input.Moved(message, clock.instant(), channel),
                  messages,
                  // Who went on elsewhere once knows the way.
                  conversation.correspondence().with(channel, identity).leaving(null));
            })
        .map(Committed::conversation);
  }

  /** The customer counts as gone from the web chat after such a silence; null for never. */
  public Mono<Void> leave(String id, @Nullable Duration after) {
    return turns
        .take(
            id,
            (conversation, dialogue) ->
                Turns.Step.Outcome.NOTHING.with(conversation.correspondence().leaving(after)))
        .then();
  }

  /**
   * The conversation is a customer's, who is known from now on; one that is somebody's already
   * stays so.
   *
   * @return the conversation, which is theirs then; else empty
   */
  public Mono<Conversation> adopt(String id, String customer) {
    return Mono.defer(() -> store.byId(id))
        .filter(conversation -> conversation.customer() == null)
        .flatMap(
            conversation -> {
              Conversation theirs = conversation.of(customer);
              return store
                  .replace(theirs)
                  .filter(replaced -> replaced)
                  .map(replaced -> theirs)
                  .switchIfEmpty(Mono.error(Turns.Conflict::new));
            })
        .retryWhen(Documents.RACES.filter(Turns.Conflict.class::isInstance));
  }

  /** The conversation ends, since another of the same customer and flow goes on. */
  public Mono<Conversation> giveWay(String id, String to) {
    String message = "gave-way:" + to;
    return turns
        .take(
            id,
            (conversation, dialogue) ->
                conversation.state().status().isFinal() || conversation.knows(message)
                    ? Turns.Step.Outcome.NOTHING
                    : new Turns.Step.Outcome(
                        new Input.GaveWay(message, clock.instant()),
                        message,
                        ChatRequests.hash(message)))
        .map(Committed::conversation);
  }

  /** The conversation also reaches these identities, by channel, where it reached nobody. */
  public Mono<Conversation> reach(String id, Map<String, String> others) {
    return turns
        .take(
            id,
            (conversation, dialogue) -> {
              Correspondence letters = conversation.correspondence();
              for (Map.Entry<String, String> other : others.entrySet()) {
                if (!letters.identities().containsKey(other.getKey())) {
                  letters = letters.with(other.getKey(), other.getValue());
                }
              }
              return Turns.Step.Outcome.NOTHING.with(letters);
            })
        .map(Committed::conversation);
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

  /**
   * The conversation ends, at the customer's wish on a page: from there, so that nothing more goes
   * out by the channel that it was held in. One that is over, or held elsewhere, stays as it is.
   *
   * @param channel in which it is to be held
   * @param identity with whom
   */
  public Mono<Conversation> stop(String id, String channel, String identity) {
    return replying
        .take(
            id,
            (conversation, dialogue) ->
                conversation.isHeld(channel, identity)
                    ? replying.step(conversation, dialogue, goodbye(conversation))
                    : Turns.Step.Outcome.NOTHING)
        .map(Committed::conversation);
  }

  private static Reply goodbye(Conversation conversation) {
    String message = "stop:" + conversation.state().event();
    return new Reply(
        message,
        null,
        new Reply.Content.Wished(Wish.STOP, null),
        ChatRequests.hash(message),
        Reply.WEB);
  }
}
