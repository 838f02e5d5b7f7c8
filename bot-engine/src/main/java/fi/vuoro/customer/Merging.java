package fi.vuoro.customer;

import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How two persons become one, by single writes each of which holds only if nobody wrote the
 * document meanwhile: the merge is begun in the document of the one who will speak for both, then
 * the other points there, then it is no longer begun. While one is begun, neither who is merged
 * into nor those who would be merged with them take part in another: whoever comes first brings it
 * to its end. So no two who must stay two become one through a third, however many merge at the
 * same time, and wherever one is cut off.
 */
@Component
class Merging {
  private static final String KNOWN = "crm:";

  private final Documents customers;
  private final Persons persons;
  private final RandomIds ids;
  private final Clock clock;

  Merging(Store store, Persons persons, RandomIds ids, Clock clock) {
    this.customers = store.documents("customers");
    this.persons = persons;
    this.ids = ids;
    this.clock = clock;
  }

  Mono<Merges.Outcome> merge(String one, String other, Merge.Proof proof, String conversation) {
    return Mono.defer(
            () ->
                person(one)
                    .zipWhen(first -> person(other))
                    .flatMap(both -> merge(both.getT1(), both.getT2(), proof, conversation)))
        .retryWhen(Documents.RACES.filter(Overtaken.class::isInstance));
  }

  /** All who are one person, the one who speaks for them first. */
  private Mono<List<Stored>> person(String customer) {
    return persons.all(customer).collectList();
  }

  private Mono<Merges.Outcome> merge(
      List<Stored> one, List<Stored> other, Merge.Proof proof, String conversation) {
    Stored first = one.getFirst();
    Stored second = other.getFirst();
    for (Stored head : List.of(first, second)) {
      Merge begun = MergeFields.begun(head);
      if (begun != null) {
        return ended(begun).then(Mono.error(Overtaken::new));
      }
    }
    if (first.id().equals(second.id())) {
      boolean unfinished = first.find(MergeFields.UNFINISHED, String.class) != null;
      return Mono.just(unfinished ? Merges.Outcome.MERGED : Merges.Outcome.SAME);
    }
    if (areTwo(one, other)) {
      KeptApart apart =
          new KeptApart(first.id(), second.id(), proof, conversation, clock.instant());
      return customers
          .edit(first.id(), fields -> MergeFields.note(fields, apart))
          .thenReturn(Merges.Outcome.APART);
    }
    boolean forward = first.id().compareTo(second.id()) < 0;
    Stored into = forward ? first : second;
    Stored from = forward ? second : first;
    Merge merge =
        new Merge(
            ids.next("mg"), from.id(), into.id(), proof, conversation, clock.instant(), null, null);
    return written(into, MergeFields.beginning(into, merge))
        .then(Mono.defer(() -> written(from, MergeFields.merged(from, merge))))
        .then(Mono.defer(() -> done(merge)))
        .thenReturn(Merges.Outcome.MERGED);
  }

  /** A merge that was begun is brought to its end, or taken back where it can't be. */
  private Mono<Void> ended(Merge begun) {
    return person(begun.customer())
        .zipWhen(from -> person(begun.into()))
        .flatMap(both -> ended(begun, both.getT1(), both.getT2()));
  }

  private Mono<Void> ended(Merge begun, List<Stored> one, List<Stored> into) {
    Stored from = one.getFirst();
    Stored head = into.getFirst();
    Merge still = MergeFields.begun(head);
    if (still == null || !still.id().equals(begun.id())) {
      return Mono.empty();
    }
    if (from.id().equals(head.id())) {
      return done(begun);
    }
    if (!from.id().equals(begun.customer()) || areTwo(one, into)) {
      return taken(begun, null);
    }
    Merge theirs = MergeFields.begun(from);
    return theirs == null
        ? written(from, MergeFields.merged(from, begun)).then(Mono.defer(() -> done(begun)))
        : ended(theirs);
  }

  private Mono<Void> done(Merge merge) {
    return taken(merge, merge.id());
  }

  /** It is no longer begun. */
  private Mono<Void> taken(Merge merge, @Nullable String unfinished) {
    return customers.edit(
        merge.into(),
        fields -> {
          Merge begun = MergeFields.begun(Stored.first(merge.into(), fields));
          if (begun != null && begun.id().equals(merge.id())) {
            fields.remove(MergeFields.MERGING);
            if (unfinished != null) {
              fields.put(MergeFields.UNFINISHED, unfinished);
            }
          }
        });
  }

  /** Fails if somebody wrote the document since it was read. */
  private Mono<Void> written(Stored before, Map<String, @Nullable Object> fields) {
    Stored after = before.next(fields);
    Mono<Boolean> written =
        before.revision() == 0 ? customers.insertIfAbsent(after) : customers.replace(after);
    return written.filter(done -> done).switchIfEmpty(Mono.error(Overtaken::new)).then();
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

  /** Somebody else merged one of them meanwhile. */
  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overtaken() {
      super("merged meanwhile", null, false, false);
    }
  }
}
