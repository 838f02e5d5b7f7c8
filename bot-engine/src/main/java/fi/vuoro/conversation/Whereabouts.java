package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.store.Documents;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where conversations are held and with whom, as that changes; and that they end. */
@Component
public class Whereabouts {
  private final ConversationStore store;
  private final Turns turns;
  private final Replying replying;
  private final Clock clock;

  Whereabouts(ConversationStore store, Turns turns, Replying replying, Clock clock) {
    this.store = store;
    this.turns = turns;
    this.replying = replying;
    this.clock = clock;
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

  /**
   * The customer is told why the conversation doesn't go on yet where they want it.
   *
   * @param message what caused it, so that the same again changes nothing
   */
  public Mono<Void> hinder(String id, String message, Input.Hindered.Why why) {
    return turns
        .take(
            id,
            (conversation, dialogue) ->
                conversation.knows(message)
                    ? Turns.Step.Outcome.NOTHING
                    : new Turns.Step.Outcome(
                        new Input.Hindered(message, clock.instant(), why),
                        message,
                        ChatRequests.hash(message)))
        .then();
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
