package fi.vuoro.customer;

import fi.vuoro.flow.engine.Trait;
import fi.vuoro.flow.json.ValueJson;
import fi.vuoro.flow.value.Value;
import fi.vuoro.security.InstallationKey;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The people that conversations are held with. An identity is a channel and a keyed hash of the
 * address in it, so that no address stands in a key; a customer's id is random.
 */
@Component
public class Customers {
  private static final String PERSONAL = "p";
  private static final String TRAITS = "traits";
  private static final String CONVERSATIONS = "conversations";

  /** The latest of them are listed with a customer, whose document must not grow for ever. */
  private static final int MOST_CONVERSATIONS = 10_000;

  private static final String IDENTITIES = "identities";
  private static final String PREFERENCES = "preferences";

  private final Documents identities;
  private final Documents customers;
  private final Persons persons;
  private final OpenFlows openFlows;
  private final InstallationKey key;
  private final RandomIds ids;

  Customers(Store store, Persons persons, InstallationKey key, RandomIds ids) {
    this.identities = store.documents(IDENTITIES);
    this.customers = store.documents("customers");
    this.persons = persons;
    this.openFlows = new OpenFlows(customers);
    this.key = key;
    this.ids = ids;
  }

  /**
   * The customer whom another system knows by a reference, made at the first time.
   *
   * @param system the channel of the identity: {@code crm}, say
   * @return the customer's id
   */
  public Mono<String> known(String system, String reference) {
    String identity = Identities.id(key, system, reference);
    return identities
        .byId(identity)
        .switchIfEmpty(
            Mono.defer(
                () -> {
                  String customer = ids.next("cu");
                  Stored first =
                      Stored.first(identity, IdentityFields.of(system, customer, true, reference));
                  return holds(customer, identity)
                      .then(identities.insertIfAbsent(first))
                      .then(Mono.defer(() -> identities.byId(identity)));
                }))
        .map(stored -> stored.text("customer"));
  }

  /** Lists an identity with its customer, before there is one. */
  Mono<Void> holds(String customer, String identity) {
    return customers.edit(customer, fields -> add(fields, IDENTITIES, identity));
  }

  /** The conversations that customers have open. */
  public OpenFlows openFlows() {
    return openFlows;
  }

  /** The one that speaks for all who were found to be the same person. */
  public Mono<String> head(String customer) {
    return persons.head(customer).map(Stored::id);
  }

  /** Ids of all who were found to be the same person, the head first. */
  public Flux<String> same(String customer) {
    return persons.all(customer).map(Stored::id);
  }

  /** Ids of the latest conversations of a customer, so many of each whom they were taken for. */
  public Flux<String> conversations(String customer, int most) {
    return persons
        .all(customer)
        .concatMapIterable(
            one -> {
              List<?> all = one.list(CONVERSATIONS);
              return all.subList(Math.max(0, all.size() - most), all.size()).stream()
                  .map(String::valueOf)
                  .toList();
            });
  }

  /** What is known of a customer, wherever and as whomever they said it. */
  public Mono<Profile> profile(String customer) {
    return persons
        .all(customer)
        .map(one -> new Profile(traits(one), preferred(one)))
        .reduce(
            (one, other) ->
                new Profile(
                    newest(one.traits(), other.traits()), one.preferred().and(other.preferred())));
  }

  private static Map<String, Trait> newest(Map<String, Trait> one, Map<String, Trait> other) {
    Map<String, Trait> all = new LinkedHashMap<>(one);
    other.forEach(
        (name, trait) -> all.merge(name, trait, (a, b) -> b.at().isAfter(a.at()) ? b : a));
    return all;
  }

  /** What a customer prefers about being written to. */
  public Mono<Preferred> preferred(String customer) {
    return persons.all(customer).map(Customers::preferred).reduce(Preferred::and);
  }

  private static Preferred preferred(Stored customer) {
    return PreferredFields.read(Stored.fields(customer.fields().get(PERSONAL)).get(PREFERENCES));
  }

  /** Keeps what a customer prefers; what was said before does not overwrite what was said later. */
  public Mono<Void> prefer(String customer, Preferred said) {
    return customers.edit(
        customer,
        fields -> {
          Map<String, @Nullable Object> personal = Stored.fields(fields.get(PERSONAL));
          Preferred before = PreferredFields.read(personal.get(PREFERENCES));
          Preferred after = before.and(said);
          if (!after.equals(before)) {
            personal.put(PREFERENCES, PreferredFields.write(after));
            fields.put(PERSONAL, personal);
          }
        });
  }

  /** Lists a conversation with its customer, before its first turn. */
  public Mono<Void> joins(String customer, String conversation) {
    return customers.edit(
        customer,
        fields -> {
          add(fields, CONVERSATIONS, conversation);
          List<?> all = list(fields.get(CONVERSATIONS));
          int first = Math.max(0, all.size() - MOST_CONVERSATIONS);
          fields.put(CONVERSATIONS, List.copyOf(all.subList(first, all.size())));
        });
  }

  private static void add(Map<String, @Nullable Object> fields, String list, String id) {
    List<Object> all = new ArrayList<>(list(fields.get(list)));
    if (!all.contains(id)) {
      all.add(id);
    }
    fields.put(list, all);
  }

  /** Learns a trait; null forgets it. An older fact does not overwrite a newer one. */
  public Mono<Void> learn(
      String customer, String trait, @Nullable Value value, Instant at, String source) {
    return customers.edit(
        customer,
        fields -> {
          Map<String, @Nullable Object> personal = Stored.fields(fields.get(PERSONAL));
          Map<String, @Nullable Object> traits = Stored.fields(personal.get(TRAITS));
          if (isNewer(Stored.fields(traits.get(trait)).get("at"), at)) {
            return;
          }
          if (value == null) {
            traits.remove(trait);
          } else {
            Map<String, Object> fact = new LinkedHashMap<>();
            fact.put("value", ValueJson.write(value));
            fact.put("at", at);
            fact.put("source", source);
            traits.put(trait, fact);
          }
          personal.put(TRAITS, traits);
          fields.put(PERSONAL, personal);
        });
  }

  private static boolean isNewer(@Nullable Object known, Instant at) {
    return known instanceof Instant instant && instant.isAfter(at);
  }

  private static Map<String, Trait> traits(Stored customer) {
    Map<String, Trait> traits = new LinkedHashMap<>();
    Stored.fields(Stored.fields(customer.fields().get(PERSONAL)).get(TRAITS))
        .forEach(
            (name, fact) -> {
              Map<String, @Nullable Object> fields = Stored.fields(fact);
              Value value = ValueJson.read(String.valueOf(fields.get("value")));
              if (value != null && fields.get("at") instanceof Instant at) {
                traits.put(name, new Trait(value, at));
              }
            });
    return traits;
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
