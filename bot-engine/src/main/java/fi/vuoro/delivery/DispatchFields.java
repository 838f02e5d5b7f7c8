package fi.vuoro.delivery;

import fi.vuoro.store.Stored;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dispatch as fields of a document. Nothing in it is personal. */
final class DispatchFields {
  private DispatchFields() {}

  static Map<String, @Nullable Object> write(Dispatch dispatch) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("conversation", dispatch.conversation());
    fields.put("first", dispatch.first());
    fields.put("last", dispatch.last());
    fields.put("channel", dispatch.channel());
    fields.put("identity", dispatch.identity());
    fields.put("status", word(dispatch.status()));
    fields.put("attempts", dispatch.attempts());
    fields.put("round", dispatch.round());
    fields.put("dueAt", dispatch.dueAt());
    fields.put("why", dispatch.why());
    fields.put("pieces", dispatch.pieces());
    fields.put("perhapsTwice", dispatch.perhapsTwice());
    fields.put("answers", dispatch.answers());
    fields.put("gathers", dispatch.gathers());
    fields.put("prompted", dispatch.prompted());
    return fields;
  }

  static Dispatch read(Map<String, @Nullable Object> fields) {
    Stored in = Stored.first("", fields);
    return new Dispatch(
        in.text("conversation"),
        in.number("first"),
        in.number("last"),
        in.text("channel"),
        in.text("identity"),
        Dispatch.Status.valueOf(in.text("status").toUpperCase(Locale.ROOT)),
        (int) in.number("attempts"),
        (int) in.number("round"),
        in.instant("dueAt"),
        in.find("why", String.class),
        in.list("pieces").stream().map(String::valueOf).toList(),
        in.flag("perhapsTwice"),
        in.find("answers", String.class),
        in.flag("gathers"),
        in.flag("prompted"));
  }

  static String word(Dispatch.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  static List<Dispatch> list(@Nullable Object list) {
    return list instanceof List<?> all
        ? all.stream().map(Stored::fields).map(DispatchFields::read).toList()
        : List.of();
  }

  /** When something in the list is to be done next; null for never. */
  static @Nullable Instant dueAt(List<Dispatch> open) {
    return open.isEmpty() ? null : open.getFirst().dueAt();
  }
}
