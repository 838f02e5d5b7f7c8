package fi.vuoro.customer;

import fi.vuoro.store.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An identity's document; the address and what else is personal lie under {@code p}. */
final class IdentityFields {
  static final String CUSTOMER = "customer";
  static final String VERIFIED = "verified";
  static final String CLOSED = "closed";
  static final String HEARD_AT = "heardAt";
  static final String FOCUS = "focus";

  /** Somebody else than its holder said whose it is. */
  static final String CLAIMED = "claimed";

  private static final String LOST = "lost";
  private static final String CHANNEL = "channel";
  private static final String CONVERSATIONS = "conversations";
  private static final String PERSONAL = "p";
  private static final String ADDRESS = "address";
  private static final String LANGUAGE = "language";

  private static final int MOST_CONVERSATIONS = 20;

  private IdentityFields() {}

  static Map<String, @Nullable Object> of(
      String channel, String customer, boolean verified, String address) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put(CUSTOMER, customer);
    fields.put(CHANNEL, channel);
    fields.put(VERIFIED, verified);
    fields.put(PERSONAL, Map.of(ADDRESS, address));
    return fields;
  }

  /** Null where its address was erased. */
  static @Nullable Identity read(Stored stored) {
    Map<String, @Nullable Object> personal = Stored.fields(stored.fields().get(PERSONAL));
    if (!(personal.get(ADDRESS) instanceof String address)) {
      return null;
    }
    return new Identity(
        stored.id(),
        stored.text(CHANNEL),
        stored.text(CUSTOMER),
        stored.flag(VERIFIED),
        stored.flag(CLAIMED),
        stored.find(CLOSED, String.class),
        stored.find(HEARD_AT, Instant.class),
        stored.find(FOCUS, String.class),
        stored.list(CONVERSATIONS).stream().map(String::valueOf).toList(),
        address,
        personal.get(LANGUAGE) instanceof String language ? language : null);
  }

  /**
   * The fields of one of which a customer says that it is theirs; null for nobody in particular.
   */
  static Map<String, @Nullable Object> claimed(
      String channel, String customer, boolean byThem, String address) {
    Map<String, @Nullable Object> fields = of(channel, customer, false, address);
    if (byThem) {
      fields.put(CLAIMED, true);
    }
    return fields;
  }

  /** It is a customer's who acted from there; who only claimed it until then has lost it. */
  static void held(Map<String, @Nullable Object> fields, String customer, Instant at) {
    if (Boolean.TRUE.equals(fields.remove(CLAIMED)) && !customer.equals(fields.get(CUSTOMER))) {
      List<Object> all = new ArrayList<>(Stored.first("", fields).list(LOST));
      all.add(Map.of(CUSTOMER, String.valueOf(fields.get(CUSTOMER)), "at", at));
      fields.put(LOST, all);
      fields.put(CUSTOMER, customer);
    }
  }

  /** The claims to it that were lost. */
  static List<LostClaim> lost(Stored stored) {
    return stored.list(LOST).stream()
        .map(lost -> Stored.first("", Stored.fields(lost)))
        .map(lost -> new LostClaim(lost.text(CUSTOMER), stored.text(CHANNEL), lost.instant("at")))
        .toList();
  }

  static void language(Map<String, @Nullable Object> fields, String language) {
    Map<String, @Nullable Object> personal = Stored.fields(fields.get(PERSONAL));
    personal.put(LANGUAGE, language);
    fields.put(PERSONAL, personal);
  }

  /** Puts a conversation in focus, the latest of those that are kept. */
  static void focus(Map<String, @Nullable Object> fields, String conversation) {
    List<Object> all =
        new ArrayList<>(fields.get(CONVERSATIONS) instanceof List<?> list ? list : List.of());
    if (!all.contains(conversation)) {
      all.add(conversation);
    }
    int most = Math.max(0, all.size() - MOST_CONVERSATIONS);
    fields.put(CONVERSATIONS, List.copyOf(all.subList(most, all.size())));
    fields.put(FOCUS, conversation);
  }
}
