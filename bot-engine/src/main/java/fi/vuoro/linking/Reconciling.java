package fi.vuoro.linking;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.conversation.Whereabouts;
import fi.vuoro.customer.Customers;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.customer.Merges;
import fi.vuoro.flow.engine.Status;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Of the open conversations of a customer and flow one goes on: the one with a person, else the one
 * that knows most, else the one that was written in last. The others end, and keep their answers.
 */
@Component
class Reconciling {
  /** Nobody has more conversations open; older ones have ended. */
  private static final int LATEST = 50;

  private static final Comparator<Conversation> BETTER =
      Comparator.<Conversation, Boolean>comparing(Reconciling::isWithPerson)
          .thenComparingInt(conversation -> conversation.state().answers().size())
          .thenComparing(conversation -> conversation.state().at())
          .thenComparing(Conversation::id);

  private final Customers customers;
  private final Identities identities;
  private final Correspondences correspondences;
  private final Whereabouts whereabouts;
  private final Merges merges;

  Reconciling(
      Customers customers,
      Identities identities,
      Correspondences correspondences,
      Whereabouts whereabouts,
      Merges merges) {
    this.customers = customers;
    this.identities = identities;
    this.correspondences = correspondences;
    this.whereabouts = whereabouts;
    this.merges = merges;
  }

  /** Again, it changes nothing. */
  Mono<Void> reconcile(String customer) {
    return merges.reconciled(
        customer,
        head ->
            customers
                .conversations(customer, LATEST)
                .collectList()
                .flatMapMany(correspondences::open)
                .collect(Collectors.groupingBy(one -> one.state().flow()))
                .flatMapIterable(Map::entrySet)
                .concatMap(of -> reconcile(head, of.getKey(), of.getValue()))
                .then());
  }

  private Mono<Void> reconcile(String head, String flow, List<Conversation> open) {
    Conversation best = open.stream().max(BETTER).orElseThrow();
    List<Conversation> others =
        open.stream().filter(one -> !one.id().equals(best.id()) && !isWithPerson(one)).toList();
    return customers
        .openFlows()
        .put(head, flow, best.id())
        .thenMany(Flux.fromIterable(others))
        .concatMap(other -> giveWay(other, best))
        .then();
  }

  private static boolean isWithPerson(Conversation conversation) {
    return conversation.state().status() == Status.HANDED_OFF;
  }

  /** What is written next to the one that ends belongs to the one that goes on. */
  private Mono<Void> giveWay(Conversation other, Conversation best) {
    Map<String, String> held = other.correspondence().identities();
    return whereabouts
        .reach(best.id(), held)
        .flatMap(
            reaching -> {
              Collection<String> reached = reaching.correspondence().identities().values();
              return Flux.fromIterable(held.values())
                  .filter(reached::contains)
                  .concatMap(identities::find)
                  .filter(identity -> isFocused(identity, other))
                  .concatMap(identity -> identities.focus(identity, best.id()))
                  .then();
            })
        .then(whereabouts.giveWay(other.id(), best.id()))
        .then();
  }

  private static boolean isFocused(Identity identity, Conversation conversation) {
    return conversation.id().equals(identity.focus());
  }
}
