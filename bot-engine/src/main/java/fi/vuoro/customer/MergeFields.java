package fi.vuoro.customer;

import fi.vuoro.store.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Merges as fields of customers' documents. */
final class MergeFields {
  /** The merge of another into this one that was begun, and is not done for all that is known. */
  static final String MERGING = "merging";

  /** The id of the latest merge after which what is open was not reconciled yet. */
  static final String UNFINISHED = "unfinished";

  private static final String MERGES = "merges";
  private static final String APART = "apart";

  private MergeFields() {}

  /** The merges in which a customer was merged into others. */
  static List<Merge> read(Stored customer) {
    return customer.list(MERGES).stream().map(merge -> read(Stored.fields(merge))).toList();
  }

  /** The merge into this one that was begun; null for none. */
  static @Nullable Merge begun(Stored customer) {
    Object begun = customer.fields().get(MERGING);
    return begun == null ? null : read(Stored.fields(begun));
  }

  private static Merge read(Map<String, @Nullable Object> fields) {
    Stored in = Stored.first("", fields);
    return new Merge(
        in.text("id"),
        in.text("customer"),
        in.text("into"),
        proof(in),
        in.text("conversation"),
        in.instant("at"),
        in.find("undoneAt", Instant.class),
        in.find("undoneBy", String.class));
  }

  private static Map<String, @Nullable Object> write(Merge merge) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("id", merge.id());
    fields.put("customer", merge.customer());
    fields.put("into", merge.into());
    fields.put("proof", word(merge.proof()));
    fields.put("conversation", merge.conversation());
    fields.put("at", merge.at());
    fields.put("undoneAt", merge.undoneAt());
    fields.put("undoneBy", merge.undoneBy());
    return fields;
  }

  /** That a merge into this one begins, and whom it is to have as a member. */
  static Map<String, @Nullable Object> beginning(Stored into, Merge merge) {
    Map<String, @Nullable Object> fields = Stored.fields(into.fields());
    Set<Object> members = new TreeSet<>(into.list(Persons.MEMBERS));
    members.add(merge.customer());
    fields.put(Persons.MEMBERS, List.copyOf(members));
    fields.put(MERGING, write(merge));
    return fields;
  }

  /** That this one was merged. */
  static Map<String, @Nullable Object> merged(Stored from, Merge merge) {
    Map<String, @Nullable Object> fields = Stored.fields(from.fields());
    List<Object> all = new ArrayList<>(from.list(MERGES));
    all.add(write(merge));
    fields.put(MERGES, all);
    fields.put(Persons.MERGED_INTO, merge.into());
    return fields;
  }

  /** That a merge was taken back; one that was taken back before stays as it is. */
  static void undo(Map<String, @Nullable Object> fields, String merge, Instant at, String by) {
    List<Object> all = new ArrayList<>();
    for (Object one : Stored.first("", fields).list(MERGES)) {
      Map<String, @Nullable Object> written = Stored.fields(one);
      if (merge.equals(written.get("id")) && written.get("undoneAt") == null) {
        written.put("undoneAt", at);
        written.put("undoneBy", by);
        fields.remove(Persons.MERGED_INTO);
      }
      all.add(written);
    }
    fields.put(MERGES, all);
  }

  /** Notes from whom a customer is kept apart, once of each. */
  static void note(Map<String, @Nullable Object> fields, KeptApart apart) {
    List<Object> all = new ArrayList<>(Stored.first("", fields).list(APART));
    boolean known =
        all.stream().anyMatch(noted -> apart.from().equals(Stored.fields(noted).get("from")));
    if (!known) {
      all.add(
          Map.of(
              "from", apart.from(),
              "proof", word(apart.proof()),
              "conversation", apart.conversation(),
              "at", apart.at()));
      fields.put(APART, all);
    }
  }

  /** From whom a customer is kept apart. */
  static List<KeptApart> apart(Stored customer) {
    return customer.list(APART).stream()
        .map(noted -> Stored.first("", Stored.fields(noted)))
        .map(
            noted ->
                new KeptApart(
                    customer.id(),
                    noted.text("from"),
                    proof(noted),
                    noted.text("conversation"),
                    noted.instant("at")))
        .toList();
  }

  private static Merge.Proof proof(Stored in) {
    return Merge.Proof.valueOf(in.text("proof").toUpperCase(Locale.ROOT));
  }

  private static String word(Merge.Proof proof) {
    return proof.name().toLowerCase(Locale.ROOT);
  }
}
