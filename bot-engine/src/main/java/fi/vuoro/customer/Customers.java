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

  private final Documents identities;
  private final Documents customers;
  private final OpenFlows openFlows;
  private final InstallationKey key;
  private final RandomIds ids;

  Customers(Store store, InstallationKey key, RandomIds ids) {
    this.identities = store.documents("identities");
    this.customers = store.documents("customers");
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
    Stored first = Stored.first(identity, Map.of("customer", ids.next("cu")));
    return identities
        .byId(identity)
        .switchIfEmpty(
            identities.insertIfAbsent(first).then(Mono.defer(() -> identities.byId(identity))))
        .map(stored -> stored.text("customer"));
  }

  /** The conversations that customers have open. */
  public OpenFlows openFlows() {
    return openFlows;
  }

  /** What is known of a customer, by trait. */
  public Mono<Map<String, Trait>> traits(String customer) {
    return customers.byId(customer).map(Customers::traits).defaultIfEmpty(Map.of());
  }

  /** Lists a conversation with its customer, before its first turn. */
  public Mono<Void> joins(String customer, String conversation) {
    return customers.edit(
        customer,
        fields -> {
          List<Object> all = new ArrayList<>(list(fields.get(CONVERSATIONS)));
          if (!all.contains(conversation)) {
            all.add(conversation);
          }
          fields.put(CONVERSATIONS, all);
        });
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
