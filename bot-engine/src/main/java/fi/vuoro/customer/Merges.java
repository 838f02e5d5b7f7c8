package fi.vuoro.customer;

import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Merges customers who were proved to be one person, and parts them again. One pointer is written
 * and taken away; all else stays where it is.
 */
@Component
public class Merges {
  private final Documents customers;
  private final Persons persons;
  private final Merging merging;
  private final Clock clock;

  Merges(Store store, Persons persons, Merging merging, Clock clock) {
    this.customers = store.documents("customers");
    this.persons = persons;
    this.merging = merging;
    this.clock = clock;
  }

  /** What became of a proof. */
  public enum Outcome {
    /** They are one now, and what is open of both is still to be reconciled. */
    MERGED,
    /** They were one before. */
    SAME,
    /** The company's systems know them as two, or a person said that they are. */
    APART
  }

  /** Merges two customers, unless they are one already or known to be two. */
  public Mono<Outcome> merge(String one, String other, Merge.Proof proof, String conversation) {
    return merging.merge(one, other, proof, conversation);
  }

  /**
   * Reconciles what is open of a person; what was merged meanwhile is still to be reconciled then.
   *
   * @param work what to do, with the id of who speaks for them
   */
  public Mono<Void> reconciled(String customer, Function<String, Mono<Void>> work) {
    return persons
        .head(customer)
        .flatMap(
            head -> {
              String merge = head.find(MergeFields.UNFINISHED, String.class);
              Mono<Void> done = work.apply(head.id());
              return merge == null ? done : done.then(Mono.defer(() -> finished(head.id(), merge)));
            });
  }

  private Mono<Void> finished(String head, String merge) {
    return customers.edit(head, fields -> fields.remove(MergeFields.UNFINISHED, merge));
  }

  /** From whom a customer is kept apart in spite of a proof. */
  public Flux<KeptApart> keptApart(String customer) {
    return persons.all(customer).concatMapIterable(MergeFields::apart);
  }

  /** All merges that a customer has or had a part in, the oldest first. */
  public Flux<Merge> of(String customer) {
    return about(customer)
        .concatMapIterable(MergeFields::read)
        .distinct(Merge::id)
        .sort(Comparator.comparing(Merge::at));
  }

  /** The person's documents, and those that were parted from them. */
  private Flux<Stored> about(String customer) {
    Flux<Stored> own = customers.byIds(List.of(customer));
    Flux<Stored> all = persons.all(customer).cache();
    Flux<Stored> parted =
        Flux.merge(own, all)
            .concatMapIterable(
                one -> one.list(Persons.MEMBERS).stream().map(String::valueOf).toList())
            .collectList()
            .flatMapMany(members -> members.isEmpty() ? Flux.empty() : customers.byIds(members));
    return Flux.concat(own, all, parted);
  }

  /**
   * Takes a merge back; taken back before, it stays so.
   *
   * @param by the name of who does
   * @return the merge; empty where this customer has no part in one of this id
   */
  public Mono<Merge> undo(String customer, String id, String by) {
    return of(customer)
        .filter(merge -> merge.id().equals(id))
        .next()
        .flatMap(
            merge ->
                customers
                    .edit(
                        merge.customer(),
                        fields -> MergeFields.undo(fields, id, clock.instant(), by))
                    .then(Mono.defer(() -> found(merge))));
  }

  private Mono<Merge> found(Merge merge) {
    return customers
        .byId(merge.customer())
        .flatMapIterable(MergeFields::read)
        .filter(one -> one.id().equals(merge.id()))
        .next();
  }
}
