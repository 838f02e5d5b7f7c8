package fi.vuoro.moving;

import fi.vuoro.customer.Customers;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.customer.Preferred;
import fi.vuoro.exchange.OpenChannels;
import fi.vuoro.web.Problem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where customers want to be written to, of the addresses that are known to be theirs. */
@Component
class Destinations {
  private final Customers customers;
  private final Identities identities;
  private final OpenChannels channels;

  Destinations(Customers customers, Identities identities, OpenChannels channels) {
    this.customers = customers;
    this.identities = identities;
    this.channels = channels;
  }

  /**
   * In the channel that they prefer; where they have no address there, where they wrote from last.
   *
   * @throws Problem 409 where they want no messages, or nothing is known where they could be sent
   */
  Mono<Identity> of(String customer) {
    return customers
        .preferred(customer)
        .flatMap(
            preferred ->
                preferred.isStopped()
                    ? Mono.error(stopped())
                    : reachable(customer).map(all -> best(all, preferred)));
  }

  /**
   * The same, in the channel that they said they prefer, or nowhere.
   *
   * @return empty where they never said so, have no address there, or want no messages
   */
  Mono<Identity> preferred(String customer, Preferred preferred) {
    return preferred.isStopped() || preferred.channelName() == null
        ? Mono.empty()
        : reachable(customer).flatMap(all -> Mono.justOrEmpty(in(all, preferred.channelName())));
  }

  /**
   * Nothing goes to who stopped it.
   *
   * @throws Problem 409
   */
  Mono<Identity> allowed(Identity to, String customer) {
    return customers
        .preferred(customer)
        .flatMap(
            preferred -> {
              boolean asked = Preferences.STOPPED.equals(to.closed());
              if (preferred.isStopped() || asked) {
                return Mono.error(stopped());
              }
              return to.closed() == null ? Mono.just(to) : Mono.error(closed(to.closed()));
            });
  }

  private Mono<List<Identity>> reachable(String customer) {
    return identities
        .of(customer)
        .filter(identity -> identity.verified() && identity.closed() == null)
        .filter(identity -> channels.find(identity.channel()).isPresent())
        .sort(Comparator.comparing(Destinations::heard).reversed())
        .collectList();
  }

  private static Instant heard(Identity identity) {
    return identity.heardAt() == null ? Instant.EPOCH : identity.heardAt();
  }

  private static Identity best(List<Identity> all, Preferred preferred) {
    Identity wanted = in(all, preferred.channelName());
    if (wanted == null && all.isEmpty()) {
      throw Problem.conflict(
              "no-address",
              "No address is known from which this customer wrote, or may be reached.")
          .remedy("Give a channel and an address.");
    }
    return wanted == null ? all.getFirst() : wanted;
  }

  private static @Nullable Identity in(List<Identity> all, @Nullable String channel) {
    return all.stream().filter(one -> one.channel().equals(channel)).findFirst().orElse(null);
  }

  private static Problem closed(String why) {
    return Problem.conflict("address-closed", "The customer can't be reached there: " + why + ".")
        .at("/address")
        .remedy("Give another address; this one opens again when they write from it.");
  }

  private static Problem stopped() {
    return Problem.conflict("customer-stopped", "The customer wants no messages from us.")
        .remedy(
            "Leave them in peace: only they can allow messages again, on their page of preferences.");
  }
}
