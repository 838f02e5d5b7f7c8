package fi.vuoro.customer;

import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Merges customers who were proved to be one person, and parts them again. One pointer is written
 * and taken away; all else stays where it is.
 */
@Component
public class Merges {
  private static final String KNOWN = "crm:";
  private static final String UNFINISHED = "unfinished";
  private static final String APART = "apart";

  /** How often it is tried again when others merge the same customers meanwhile. */
  private static final int RACES = 10;

  private final Documents customers;
  private final Persons persons;
  private final RandomIds ids;
  private final Clock clock;

  Merges(Store store, Persons persons, RandomIds ids, Clock clock) {
    this.customers = store.documents("customers");
    this.persons = persons;
    this.ids = ids;
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
    return Mono.defer(
            () ->
                Mono.zip(persons.all(one).collectList(), persons.all(other).collectList())
                    .flatMap(both -> merge(both.getT1(), both.getT2(), proof, conversation)))
        .retryWhen(Retry.max(RACES).filter(Overtaken.class::isInstance));
  }

  private Mono<Outcome> merge(
      List<Stored> one, List<Stored> other, Merge.Proof proof, String conversation) {
    Stored first = one.getFirst();
    Stored second = other.getFirst();
    if (first.id().equals(second.id())) {
      return Mono.just(first.flag(UNFINISHED) ? Outcome.MERGED : Outcome.SAME);
    }
    if (areTwo(one, other)) {
      return noted(first.id(), second.id(), proof, conversation).thenReturn(Outcome.APART);
    }
    boolean forward = first.id().compareTo(second.id()) < 0;
    Stored into = forward ? first : second;
    Stored from = forward ? second : first;
    Merge merge =
        new Merge(
            ids.next("mg"), from.id(), into.id(), proof, conversation, clock.instant(), null, null);
    return expected(into.id(), from.id()).then(pointed(merge)).then(Mono.just(Outcome.MERGED));
  }

  /** For the staff, once of each two. */
  private Mono<Void> noted(String one, String other, Merge.Proof proof, String conversation) {
    return customers.edit(
        one,
        fields -> {
          List<Object> all = new ArrayList<>(Stored.first("", fields).list(APART));
          boolean known =
              all.stream().anyMatch(noted -> other.equals(Stored.fields(noted).get("from")));
          if (!known) {
            all.add(
                Map.of(
                    "from",
                    other,
                    "proof",
                    proof.name().toLowerCase(Locale.ROOT),
                    "conversation",
                    conversation,
                    "at",
                    clock.instant()));
            fields.put(APART, all);
          }
        });
  }

  /**
   * That two are kept apart in spite of a proof.
   *
   * @param from the other
   * @param conversation in which it was proved
   */
  public record KeptApart(
      String customer, String from, Merge.Proof proof, String conversation, Instant at) {}

  /** From whom a customer is kept apart in spite of a proof. */
  public Flux<KeptApart> keptApart(String customer) {
    return persons
        .all(customer)
        .concatMapIterable(
            one ->
                one.list(APART).stream()
                    .map(noted -> keptApart(one.id(), Stored.first("", Stored.fields(noted))))
                    .toList());
  }

  private static KeptApart keptApart(String customer, Stored noted) {
    return new KeptApart(
        customer,
        noted.text("from"),
        Merge.Proof.valueOf(noted.text("proof").toUpperCase(Locale.ROOT)),
        noted.text("conversation"),
        noted.instant("at"));
  }

  private static boolean areTwo(List<Stored> one, List<Stored> other) {
    boolean bothKnown = isKnown(one) && isKnown(other);
    return bothKnown || areParted(one, other) || areParted(other, one);
  }

  private static boolean isKnown(List<Stored> person) {
    return person.stream()
        .flatMap(one -> one.list("identities").stream())
        .anyMatch(identity -> String.valueOf(identity).startsWith(KNOWN));
  }

  private static boolean areParted(List<Stored> one, List<Stored> other) {
    Set<String> others = other.stream().map(Stored::id).collect(Collectors.toSet());
    return one.stream()
        .flatMap(customer -> MergeFields.read(customer).stream())
        .anyMatch(merge -> merge.undoneAt() != null && others.contains(merge.into()));
  }

  /** Before there is a pointer, so that nobody who is merged is missed from the other side. */
  private Mono<Void> expected(String into, String from) {
    return customers.edit(
        into,
        fields -> {
          Set<Object> members = new TreeSet<>(Stored.first(into, fields).list(Persons.MEMBERS));
          members.add(from);
          fields.put(Persons.MEMBERS, List.copyOf(members));
          fields.put(UNFINISHED, true);
        });
  }

  private Mono<Void> pointed(Merge merge) {
    return customers.edit(
        merge.customer(),
        fields -> {
          if (fields.get(Persons.MERGED_INTO) != null) {
            throw new Overtaken();
          }
          fields.put(Persons.MERGED_INTO, merge.into());
          List<Object> all = new ArrayList<>(Stored.first("", fields).list(MergeFields.MERGES));
          all.add(MergeFields.write(merge));
          fields.put(MergeFields.MERGES, all);
        });
  }

  /** What was open of both is reconciled. */
  public Mono<Void> finished(String customer) {
    return persons
        .head(customer)
        .filter(head -> head.flag(UNFINISHED))
        .flatMap(head -> customers.edit(head.id(), fields -> fields.remove(UNFINISHED)));
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
        .flatMap(merge -> undone(merge, by).then(found(merge)));
  }

  private Mono<Merge> found(Merge merge) {
    return customers
        .byId(merge.customer())
        .flatMapIterable(MergeFields::read)
        .filter(one -> one.id().equals(merge.id()))
        .next();
  }

  private Mono<Void> undone(Merge merge, String by) {
    return customers.edit(
        merge.customer(),
        fields -> {
          List<Object> all = new ArrayList<>();
          for (Object one : Stored.first("", fields).list(MergeFields.MERGES)) {
            Map<String, @Nullable Object> written = Stored.fields(one);
            if (merge.id().equals(written.get("id")) && written.get("undoneAt") == null) {
              written.put("undoneAt", clock.instant());
              written.put("undoneBy", by);
              fields.remove(Persons.MERGED_INTO);
            }
            all.add(written);
          }
          fields.put(MergeFields.MERGES, all);
        });
  }

  /** Somebody else merged it meanwhile. */
  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overtaken() {
      super("merged meanwhile", null, false, false);
    }
  }
}
