package fi.vuoro.customer;

import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Customers who were found to be one person. Each points to the one that it was merged into, always
 * to a smaller id, so that there is no ring; what is known of each stays where it is.
 */
@Component
class Persons {
  static final String MERGED_INTO = "mergedInto";

  /** Ids of those that were, or were about to be, merged into it; only their own pointer counts. */
  static final String MEMBERS = "members";

  private final Documents customers;

  Persons(Store store) {
    this.customers = store.documents("customers");
  }

  /** The one that speaks for all; it may have no document yet. */
  Mono<Stored> head(String customer) {
    return customers
        .byId(customer)
        .defaultIfEmpty(new Stored(customer, 0, Map.of()))
        .flatMap(
            stored -> {
              String into = stored.find(MERGED_INTO, String.class);
              return into == null ? Mono.just(stored) : head(into);
            });
  }

  /** All that are one person with a customer, the head first. */
  Flux<Stored> all(String customer) {
    return head(customer).expand(this::mergedInto);
  }

  private Flux<Stored> mergedInto(Stored target) {
    List<String> members = target.list(MEMBERS).stream().map(String::valueOf).toList();
    return members.isEmpty()
        ? Flux.empty()
        : customers
            .byIds(members)
            .filter(member -> target.id().equals(member.find(MERGED_INTO, String.class)));
  }
}
