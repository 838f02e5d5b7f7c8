package fi.vuoro.conversation;

import fi.vuoro.customer.Customers;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.customer.OpenFlows;
import fi.vuoro.customer.Profile;
import fi.vuoro.customer.RandomIds;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.value.Value;
import fi.vuoro.security.InstallationKey;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Begins conversations in channels other than the web chat, at most one of a customer and flow. */
@Component
public class Beginnings {
  /** Who opened a conversation writes it at once, or never. */
  private static final Duration BEAT = Duration.ofMillis(50);

  private static final int BEATS = 20;

  private final ConversationStore store;
  private final Turns turns;
  private final Flows flows;
  private final Customers customers;
  private final Identities identities;
  private final Whereabouts whereabouts;
  private final Replying replying;
  private final ObjectProvider<People> people;
  private final InstallationKey key;
  private final Clock clock;

  Beginnings(
      ConversationStore store,
      Turns turns,
      Flows flows,
      Customers customers,
      Identities identities,
      Whereabouts whereabouts,
      Replying replying,
      ObjectProvider<People> people,
      InstallationKey key,
      Clock clock) {
    this.store = store;
    this.turns = turns;
    this.flows = flows;
    this.customers = customers;
    this.identities = identities;
    this.whereabouts = whereabouts;
    this.replying = replying;
    this.people = people;
    this.key = key;
    this.clock = clock;
  }

  /**
   * What is to begin.
   *
   * @param message that it begins with: the same again begins nothing new, but shows what it began
   * @param customer with whom; null for whose the identity is
   * @param language as asked for, or as the channel tells it; null for the flow's first
   * @param languageChosen whether it was chosen for this conversation
   * @param context what the flow is told
   */
  public record Beginning(
      String flow,
      String message,
      Identity identity,
      @Nullable String customer,
      @Nullable String language,
      boolean languageChosen,
      ZoneId zone,
      Map<String, Value> context) {

    private String whose() {
      return customer == null ? identity.customer() : customer;
    }
  }

  /**
   * Begins a conversation, or finds the one that is open.
   *
   * @return empty when the flow is not published
   * @throws fi.vuoro.web.Problem 422 when the flow does not take the context
   */
  public Mono<Conversation> begin(Beginning asked) {
    return flows
        .published(asked.flow())
        .flatMap(
            dialogue -> {
              Map<String, Value> context =
                  Contexts.accepted(dialogue.flow(), asked.context(), true);
              String id = id(asked);
              return store
                  .byId(id)
                  .switchIfEmpty(
                      Mono.defer(
                          () ->
                              customers
                                  .head(asked.whose())
                                  .map(head -> new Begun(id, asked, dialogue, context, head))
                                  .flatMap(begun -> only(begun, null))));
            })
        .doOnNext(begun -> replying.prepare());
  }

  /**
   * One that is about to begin.
   *
   * @param head the customer who speaks for all who are the same person
   */
  private record Begun(
      String id, Beginning asked, Dialogue dialogue, Map<String, Value> context, String head) {
    boolean isAnonymous() {
      return dialogue.flow().settings().anonymous();
    }

    String customer() {
      return asked.whose();
    }

    /** Whose conversations of the flow there may be one open of. */
    String who() {
      return isAnonymous() ? asked.identity().id() : head;
    }
  }

  /** The same for the same message. */
  private String id(Beginning asked) {
    String from = asked.identity().id() + "\n" + asked.message();
    return "cv_" + RandomIds.base32(key.hmac("conversation", from));
  }

  private Mono<Conversation> only(Begun begun, @Nullable String over) {
    OpenFlows open = begun.isAnonymous() ? identities.openFlows() : customers.openFlows();
    return open.open(begun.who(), begun.asked().flow(), over, begun.id())
        .flatMap(
            winner ->
                winner.equals(begun.id())
                    ? insert(begun)
                    : written(winner)
                        .filter(other -> !other.state().status().isFinal())
                        .filterWhen(other -> isTheirs(other, begun))
                        .flatMap(other -> joined(other, begun))
                        .switchIfEmpty(Mono.defer(() -> only(begun, winner))));
  }

  /** Not that of somebody for whom they were taken by mistake. */
  private Mono<Boolean> isTheirs(Conversation other, Begun begun) {
    String customer = other.customer();
    return customer == null || customer.equals(begun.customer())
        ? Mono.just(true)
        : customers.head(customer).map(begun.head()::equals);
  }

  /** The open one goes on where the customer is now. */
  private Mono<Conversation> joined(Conversation open, Begun begun) {
    Identity identity = begun.asked().identity();
    return open.correspondence().reaches(identity.channel(), identity.id())
        ? Mono.just(open)
        : whereabouts.move(open.id(), begun.asked().message(), identity.channel(), identity.id());
  }

  private Mono<Conversation> written(String id) {
    return Flux.interval(Duration.ZERO, BEAT)
        .onBackpressureDrop()
        .take(BEATS)
        .concatMap(beat -> store.byId(id), 1)
        .next();
  }

  private Mono<Conversation> insert(Begun begun) {
    Mono<Profile> profile =
        begun.isAnonymous()
            ? customers.preferred(begun.customer()).map(known -> new Profile(Map.of(), known))
            : customers
                .joins(begun.customer(), begun.id())
                .then(customers.profile(begun.customer()));
    return profile.flatMap(
        known -> {
          Conversation first =
              opening(begun)
                  .begin(begun.dialogue(), known, clock.instant(), people.getObject().takeOver());
          return turns
              .begin(first, begun.dialogue())
              .flatMap(inserted -> inserted ? Mono.just(first) : store.byId(begun.id()));
        });
  }

  private static Opening opening(Begun begun) {
    Beginning asked = begun.asked();
    String channel = asked.identity().channel();
    return new Opening(
        begun.id(),
        ChatRequests.language(begun.dialogue(), asked.language(), null),
        asked.languageChosen(),
        channel,
        asked.zone(),
        begun.context(),
        begun.isAnonymous() ? null : begun.customer(),
        new Sent(asked.message(), ChatRequests.hash(asked.message())),
        Correspondence.NONE.with(channel, asked.identity().id()));
  }

  /** The language that a flow would be held in, of those asked for. */
  public static Optional<String> spoken(Dialogue dialogue, String asked) {
    String language = ChatRequests.language(dialogue, asked, null);
    return language.split("-", 2)[0].equals(asked.split("[-_]", 2)[0])
        ? Optional.of(language)
        : Optional.empty();
  }
}
