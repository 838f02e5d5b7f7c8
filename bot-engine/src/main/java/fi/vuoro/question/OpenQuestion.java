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
 * @param answer what the staff wrote as its answer, null for nothing
 * @param at when it was asked
 * @param answeredAt when somebody marked it as answered
 * @param place where it is in the list of its status: the later it was put there, the higher
 */
record OpenQuestion(
    String id,
    String conversation,
    String flow,
    @Nullable String step,
    String language,
    @Nullable String question,
    String status,
    @Nullable String answer,
    Instant at,
    @Nullable Instant answeredAt,
    long place) {

  static final String OPEN = "open";
  static final String ANSWERED = "answered";

  private static final String PERSONAL = "p";

  static OpenQuestion read(Stored stored) {
    Map<String, @Nullable Object> personal = Stored.fields(stored.fields().get(PERSONAL));
    return new OpenQuestion(
        stored.id(),
        stored.text("conversation"),
        stored.text("flow"),
        stored.find("step", String.class),
        stored.text("language"),
        words(personal.get("question")),
        stored.text("status"),
        words(personal.get("answer")),
        stored.instant("at"),
        stored.find("answeredAt", Instant.class),
        stored.number("place"));
  }

  private static @Nullable String words(@Nullable Object words) {
    return words == null ? null : String.valueOf(words);
  }

  Stored write() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("conversation", conversation);
    fields.put("flow", flow);
    fields.put("step", step);
    fields.put("language", language);
    fields.put("at", at);
    fields.put(PERSONAL, Map.of("question", String.valueOf(question)));
    marked(fields, status, answer, answeredAt, place);
    return new Stored(id, 1, fields);
  }

  /** Writes what became of it. */
  static void marked(
      Map<String, @Nullable Object> fields,
      String status,
      @Nullable String answer,
      @Nullable Instant answeredAt,
      long place) {
    fields.put("status", status);
    fields.put("answeredAt", answeredAt);
    fields.put("place", place);
    if (answer != null) {
      Map<String, @Nullable Object> personal = Stored.fields(fields.get(PERSONAL));
      personal.put("answer", answer);
      fields.put(PERSONAL, personal);
    }
  }

  OpenQuestion at(long listed) {
    return new OpenQuestion(
        id, conversation, flow, step, language, question, status, answer, at, answeredAt, listed);
  }
}
