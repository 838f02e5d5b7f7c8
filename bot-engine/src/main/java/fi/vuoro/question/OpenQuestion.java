package fi.vuoro.question;

import fi.vuoro.store.Stored;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question of a customer that nothing answered.
 *
 * @param step key of the question that the customer was asked meanwhile, null for none
 * @param question in the customer's words; null where they were erased
 * @param status whether it is still open, in a word
 * @param at when it was asked
 * @param answeredAt when somebody marked it as answered
 */
record OpenQuestion(
    String id,
    String conversation,
    String flow,
    @Nullable String step,
    String language,
    @Nullable String question,
    String status,
    Instant at,
    @Nullable Instant answeredAt) {

  static final String OPEN = "open";
  static final String ANSWERED = "answered";

  private static final String PERSONAL = "p";

  static OpenQuestion read(Stored stored) {
    Object words = Stored.fields(stored.fields().get(PERSONAL)).get("question");
    return new OpenQuestion(
        stored.id(),
        stored.text("conversation"),
        stored.text("flow"),
        stored.find("step", String.class),
        stored.text("language"),
        words == null ? null : String.valueOf(words),
        stored.text("status"),
        stored.instant("at"),
        stored.find("answeredAt", Instant.class));
  }

  Stored write() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("conversation", conversation);
    fields.put("flow", flow);
    fields.put("step", step);
    fields.put("language", language);
    fields.put("status", status);
    fields.put("at", at);
    fields.put(PERSONAL, Map.of("question", String.valueOf(question)));
    return new Stored(id, 1, fields);
  }
}
