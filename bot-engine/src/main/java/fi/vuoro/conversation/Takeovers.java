package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.message.Message;
import fi.vuoro.web.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The turns of people who take over from the dialogue. */
@Component
public class Takeovers {
  private static final String FROM_STAFF = "staff:";

  private final Turns turns;
  private final Journal journal;
  private final Conversations conversations;
  private final Correspondences correspondences;

  Takeovers(
      Turns turns, Journal journal, Conversations conversations, Correspondences correspondences) {
    this.turns = turns;
    this.journal = journal;
    this.conversations = conversations;
    this.correspondences = correspondences;
  }

  /** What a person does with a conversation as it stands. */
  public interface Act {
    /**
     * What happens; empty where it has happened already.
     *
     * @throws Problem when it can't
     */
    Optional<? extends Input> in(Conversation conversation);
  }

  /**
   * A conversation with some of its messages.
   *
   * @param conversation as it stands with the last of them, or later
   */
  public record Seen(Conversation conversation, List<Message> messages) {}

  /**
   * Does it by one conditional write, after what the customer has written until now; empty when
   * there is no such conversation.
   */
  public Mono<Conversation> take(String id, Act act) {
    Mono<Committed> turn =
        turns.take(
            id,
            (conversation, dialogue) ->
                act.in(conversation)
                    .map(Turns.Step.Outcome::of)
                    .orElse(Turns.Step.Outcome.NOTHING));
    return correspondences.settle(id).then(turn).map(Committed::conversation);
  }

  /**
   * Says something, once however often it is sent.
   *
   * @param messageId made by the sender
   * @return the message, as the customer got it; empty when there is no such conversation
   * @throws Problem 422 when the id came with other words
   */
  public Mono<Seen> say(String id, String messageId, String words, Act act) {
    String known = FROM_STAFF + messageId;
    String hash = ChatRequests.hash(words);
    return turns
        .take(
            id,
            (conversation, dialogue) ->
                conversation.received(known).isPresent()
                    ? Turns.Step.Outcome.NOTHING
                    : act.in(conversation)
                        .map(input -> new Turns.Step.Outcome(input, known, hash))
                        .orElse(Turns.Step.Outcome.NOTHING))
        .map(Committed::conversation)
        .flatMap(conversation -> said(conversation, known, hash));
  }

  private Mono<Seen> said(Conversation conversation, String known, String hash) {
    Inbound received = conversation.received(known).orElseThrow();
    if (!received.hash().equals(hash)) {
      return Mono.error(
          Problem.wrong("id-reused", "A message with this id came with another text.")
              .at("/id")
              .remedy("Make a new id for every new message."));
    }
    return journal
        .messages(conversation, received.first() - 1)
        .map(
            messages ->
                messages.stream()
                    .filter(message -> message.seq() <= received.last())
                    .filter(message -> message.from() == Message.From.AGENT)
                    .toList())
        .map(words -> new Seen(conversation, words));
  }

  /** What is said from a seq on, and how the conversation stands, as it goes on. */
  public Flux<Seen> stream(String id, long after) {
    return conversations.stream(id, conversation -> true, after)
        .map(shown -> new Seen(shown.conversation(), shown.messages()));
  }
}
