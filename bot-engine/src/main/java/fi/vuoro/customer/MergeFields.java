package fi.vuoro.customer;

import fi.vuoro.store.Stored;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges as fields of the document of who was merged. */
final class MergeFields {
  static final String MERGES = "merges";

  private MergeFields() {}

  static Map<String, @Nullable Object> write(Merge merge) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("id", merge.id());
    fields.put("into", merge.into());
    fields.put("proof", merge.proof().name().toLowerCase(Locale.ROOT));
    fields.put("conversation", merge.conversation());
    fields.put("at", merge.at());
    fields.put("undoneAt", merge.undoneAt());
    fields.put("undoneBy", merge.undoneBy());
    return fields;
  }

  static List<Merge> read(Stored customer) {
    return customer.list(MERGES).stream()
        .map(merge -> read(customer.id(), Stored.first("", Stored.fields(merge))))
        .toList();
  }

  private static Merge read(String customer, Stored in) {
    return new Merge(
        in.text("id"),
        customer,
        in.text("into"),
        Merge.Proof.valueOf(in.text("proof").toUpperCase(Locale.ROOT)),
        in.text("conversation"),
        in.instant("at"),
        in.find("undoneAt", Instant.class),
        in.find("undoneBy", String.class));
  }
}
