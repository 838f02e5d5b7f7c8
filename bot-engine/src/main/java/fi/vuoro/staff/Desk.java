package fi.vuoro.staff;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Takeovers;
import fi.vuoro.conversation.Takeovers.Act;
import fi.vuoro.conversation.Takeovers.Seen;
import fi.vuoro.flow.engine.Agent;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Takeover;
import fi.vuoro.security.Caller;
import fi.vuoro.security.Role;
import fi.vuoro.web.Problem;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people do with conversations that were handed off, each by one conditional write. */
@Component
class Desk {
  private final Takeovers takeovers;
  private final Handoffs handoffs;
  private final Presences presences;
  private final Clock clock;

  Desk(Takeovers takeovers, Handoffs handoffs, Presences presences, Clock clock) {
    this.takeovers = takeovers;
    this.handoffs = handoffs;
    this.presences = presences;
    this.clock = clock;
  }

  /** Of two who claim at once one has it; again, it changes nothing. */
  Mono<Conversation> claim(String id, Caller caller) {
    return act(
        id,
        caller,
        conversation -> {
          Agent holder = takeover(conversation).agent();
          if (holder == null) {
            return Optional.of(
                new Input.TakenOver(cause("claim", conversation), clock.instant(), agent(caller)));
          }
          requireOwn(holder, caller);
          return Optional.empty();
        });
  }

  /** An administrator may also let go what somebody else has. */
  Mono<Conversation> release(String id, Caller caller) {
    return act(
        id,
        caller,
        conversation -> {
          Agent holder = takeover(conversation).agent();
          if (holder == null) {
            return Optional.empty();
          }
          if (caller.role() != Role.ADMIN) {
            requireOwn(holder, caller);
          }
          return Optional.of(
              new Input.LetGo(cause("release", conversation), clock.instant(), agent(caller)));
        });
  }

  /** Writes to the customer, once however often it is sent. */
  Mono<Seen> say(String id, String messageId, String words, Caller caller) {
    return takeovers
        .say(
            id,
            messageId,
            words,
            conversation -> {
              Agent own = own(conversation, caller);
              return Optional.of(new Input.AgentSaid(messageId, clock.instant(), words, own));
            })
        .flatMap(seen -> presences.acted(caller.name()).thenReturn(seen));
  }

  /** The dialogue goes on from the question that is open. */
  Mono<Conversation> handBack(String id, Caller caller) {
    return act(
        id,
        caller,
        conversation -> {
          Agent own = own(conversation, caller);
          String cause = cause("hand-back", conversation);
          return Optional.of(new Input.HandedBack(cause, clock.instant(), own));
        });
  }

  Mono<Conversation> end(String id, Caller caller) {
    return act(
        id,
        caller,
        conversation -> {
          Agent own = own(conversation, caller);
          return Optional.of(new Input.Closed(cause("end", conversation), clock.instant(), own));
        });
  }

  /** What was done stands in the list at once. */
  private Mono<Conversation> act(String id, Caller caller, Act act) {
    return takeovers
        .take(id, act)
        .flatMap(
            after -> handoffs.note(after).then(presences.acted(caller.name())).thenReturn(after));
  }

  private static String cause(String deed, Conversation conversation) {
    return deed + ":" + conversation.state().event();
  }

  private static Agent agent(Caller caller) {
    return new Agent(caller.name(), caller.shownName());
  }

  private static Takeover takeover(Conversation conversation) {
    Takeover takeover = conversation.state().takeover();
    if (takeover == null) {
      throw Problem.conflict("not-handed-off", "The conversation is not handed off.")
          .remedy(
              "Read it with GET /api/v1/conversations/{id}; the dialogue has it, or it is over.")
          .with("conversationStatus", conversation.state().status().word());
    }
    return takeover;
  }

  private static Agent own(Conversation conversation, Caller caller) {
    Agent holder = takeover(conversation).agent();
    if (holder == null) {
      throw Problem.conflict("not-claimed", "Nobody has taken this conversation over.")
          .remedy("Claim it first.");
    }
    requireOwn(holder, caller);
    return holder;
  }

  private static void requireOwn(Agent holder, Caller caller) {
    if (!holder.id().equals(caller.name())) {
      throw Problem.conflict("claimed", "Somebody else has taken this conversation over.")
          .remedy("Ask them, named under agent, to release it.")
          .with("agent", shown(holder));
    }
  }

  /** Somebody as the API shows them. */
  static Map<String, @Nullable Object> shown(Agent agent) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    shown.put("id", agent.id());
    shown.put("name", agent.name());
    return shown;
  }
}
