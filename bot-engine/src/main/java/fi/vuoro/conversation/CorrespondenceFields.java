package fi.vuoro.conversation;

import fi.vuoro.conversation.Correspondence.Held;
import fi.vuoro.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A conversation's correspondence as fields of its document; what was written is personal. */
final class CorrespondenceFields {
  private static final String IDENTITIES = "identities";
  private static final String HELD = "held";
  private static final String LEAVING = "leaving";

  private CorrespondenceFields() {}

  static void write(
      Correspondence letters, Map<String, @Nullable Object> fields, Map<String, Object> personal) {
    if (!letters.identities().isEmpty()) {
      fields.put(IDENTITIES, letters.identities());
    }
    if (letters.leaving() != null) {
      fields.put(LEAVING, letters.leaving().toSeconds());
    }
    if (!letters.held().isEmpty()) {
      personal.put(HELD, letters.held().stream().map(CorrespondenceFields::held).toList());
    }
  }

  static Correspondence read(Stored document, Map<?, ?> personal) {
    Map<String, String> identities = new LinkedHashMap<>();
    Stored.fields(document.fields().get(IDENTITIES))
        .forEach((channel, identity) -> identities.put(channel, String.valueOf(identity)));
    List<Held> held =
        personal.get(HELD) instanceof List<?> list
            ? list.stream().map(Stored::fields).map(CorrespondenceFields::held).toList()
            : List.of();
    Number leaving = document.find(LEAVING, Number.class);
    return identities.isEmpty() && held.isEmpty() && leaving == null
        ? Correspondence.NONE
        : new Correspondence(
            identities, held, leaving == null ? null : Duration.ofSeconds(leaving.longValue()));
  }

  private static Map<String, Object> held(Held held) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", held.message().id());
    fields.put("hash", held.message().hash());
    fields.put("channel", held.channel());
    fields.put("at", held.at());
    fields.put("sent", held.order().sent());
    fields.put("number", held.order().number());
    fields.put("words", held.words());
    return fields;
  }

  private static Held held(Map<String, @Nullable Object> fields) {
    Instant at = fields.get("at") instanceof Instant then ? then : Instant.EPOCH;
    return new Held(
        new Sent(String.valueOf(fields.get("id")), String.valueOf(fields.get("hash"))),
        String.valueOf(fields.get("channel")),
        at,
        new Order(
            fields.get("sent") instanceof Instant sent ? sent : at,
            fields.get("number") instanceof Number number ? number.longValue() : 0),
        String.valueOf(fields.get("words")));
  }
}
