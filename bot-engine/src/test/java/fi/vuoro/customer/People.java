package fi.vuoro.customer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.customer.Merge.Proof;
import fi.vuoro.customer.Merges.Outcome;
import fi.vuoro.store.Documents;
import fi.vuoro.store.SteeredStore;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Some customers in a store, of whom the company's systems know some. */
final class People {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

  private final Store store;
  private final Documents customers;
  private final String own = UUID.randomUUID().toString();
  private final List<String> all = new ArrayList<>();

  People(Store store) {
    this.store = store;
    this.customers = store.documents("customers");
  }

  /** Whom nothing but an address is known of; ids are in the order of the letters. */
  String somebody(String letter) {
    String id = "cu_" + own + letter;
    customers.edit(id, fields -> fields.put("identities", List.of("sms:" + id))).block();
    all.add(id);
    return id;
  }

  /** Whom the company's systems know. */
  String known(String letter) {
    String id = "cu_" + own + letter;
    customers.edit(id, fields -> fields.put("identities", List.of("crm:" + id))).block();
    all.add(id);
    return id;
  }

  /** A proof that two are one. */
  Mono<Outcome> proved(String one, String other) {
    return merges(store).merge(one, other, Proof.DOORWAY, "cv_1");
  }

  /** The same, by a node whose steps are steered. */
  Mono<Outcome> proved(String one, String other, SteeredStore.Steering steering) {
    return merges(new SteeredStore(store, steering)).merge(one, other, Proof.DOORWAY, "cv_1");
  }

  private static Merges merges(Store store) {
    Persons persons = new Persons(store);
    return new Merges(store, persons, new Merging(store, persons, new RandomIds(), NOON), NOON);
  }

  Merges merges() {
    return merges(store);
  }

  /** Ids of all who are one person with a customer. */
  List<String> same(String customer) {
    return Objects.requireNonNull(
        new Persons(store).all(customer).map(Stored::id).sort().collectList().block());
  }

  /** Nobody is one with two whom the company's systems know, and nothing is left half done. */
  void areSound() {
    for (String one : all) {
      List<Stored> person = new Persons(store).all(one).collectList().block();
      assertThat(Objects.requireNonNull(person))
          .as("known as one with " + one)
          .filteredOn(each -> each.list("identities").toString().contains("crm:"))
          .hasSizeLessThan(2);
    }
  }

  /** What is kept of them, without ids that differ from time to time. */
  Map<String, Object> written() {
    Map<String, Object> written = new LinkedHashMap<>();
    for (String one : all) {
      Stored stored = Objects.requireNonNull(customers.byId(one).block());
      Map<String, Object> fields = new LinkedHashMap<>(stored.fields());
      fields.computeIfPresent(MergeFields.UNFINISHED, (name, id) -> "some merge");
      fields.computeIfPresent(
          "merges",
          (name, list) ->
              MergeFields.read(stored).stream()
                  .map(merge -> merge.into() + " " + merge.proof() + " " + merge.undoneBy())
                  .toList());
      written.put(one.substring(own.length() + 3), fields.toString().replace(own, ""));
    }
    return written;
  }
}
