package fi.vuoro.insight.answer;

import fi.vuoro.flow.quality.Quality;
import fi.vuoro.store.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer sheet as it is stored, one document a conversation. Everything personal lies under the
 * field {@code p}, by the place of the answer in the list.
 */
final class SheetDocument {

  /** The field that tells how far a sheet is. */
  static final String LAST_EVENT = "lastEvent";

  /** When it was written, by the clock of the node that did. */
  static final String WRITTEN_AT = "writtenAt";

  private static final String BY_STAFF = "byStaff";
  private static final String PERSONAL = "p";

  private SheetDocument() {}

  static Stored write(Sheet sheet, Instant now) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("flow", sheet.flow());
    fields.put("version", sheet.version());
    fields.put("test", sheet.test());
    fields.put("segments", sheet.segments());
    fields.put("startedAt", sheet.startedAt());
    fields.put("endedAt", sheet.endedAt());
    fields.put("status", sheet.status());
    fields.put("outcome", sheet.outcome());
    fields.put(BY_STAFF, sheet.byStaff());
    if (sheet.probing() != null) {
      fields.put("probing", sheet.probing());
    }
    fields.put("place", place(sheet.place()));
    fields.put("at", sheet.at());
    fields.put(LAST_EVENT, sheet.lastEvent());
    fields.put(WRITTEN_AT, now);
    fields.put("answers", sheet.answers().stream().map(SheetDocument::answer).toList());
    Map<String, @Nullable Object> personal = personal(sheet.answers());
    if (!personal.isEmpty()) {
      fields.put(PERSONAL, personal);
    }
    return Stored.first(sheet.conversation(), fields);
  }

  private static Map<String, @Nullable Object> answer(Answer answer) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("key", answer.key());
    fields.put("n", answer.n());
    fields.put("step", answer.item().step());
    fields.put("number", answer.item().number());
    fields.put("type", answer.item().type());
    fields.put("metric", answer.item().metric());
    fields.put("quotable", answer.item().quotable());
    fields.put("picks", answer.item().picks());
    fields.put("score", answer.item().score());
    fields.put("status", answer.status());
    fields.put("value", answer.value());
    fields.put("onPath", answer.onPath());
    fields.put("superseded", answer.superseded());
    fields.put("how", answer.how());
    fields.put("confidence", answer.confidence());
    fields.put("quality", quality(answer.quality()));
    fields.put("place", place(answer.place()));
    fields.put("askedAt", answer.askedAt());
    fields.put("at", answer.at());
    fields.values().removeIf(Objects::isNull);
    return fields;
  }

  private static @Nullable Map<String, @Nullable Object> quality(@Nullable Quality quality) {
    if (quality == null) {
      return null;
    }
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("bits", quality.bits());
    fields.put("words", quality.words());
    fields.put("specificity", quality.specificity());
    fields.put("relevance", quality.relevance());
    fields.put("clarity", quality.clarity());
    fields.put("gibberish", quality.gibberish());
    fields.put("nothing", quality.nothing());
    fields.put("measure", quality.measure());
    return fields;
  }

  private static Quality quality(Fields fields) {
    return new Quality(
        Objects.requireNonNullElse(fields.number("bits"), 0.),
        fields.whole("words"),
        fields.whole("specificity"),
        Objects.requireNonNullElse(fields.number("relevance"), 0.),
        fields.whole("clarity"),
        Objects.requireNonNullElse(fields.number("gibberish"), 0.),
        fields.truth("nothing"),
        fields.text("measure"));
  }

  private static Map<String, @Nullable Object> place(Answer.Place place) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("channel", place.channel());
    fields.put("language", place.language());
    fields.put("touchpoint", place.touchpoint());
    fields.put("journeyStage", place.journeyStage());
    return fields;
  }

  private static Map<String, @Nullable Object> personal(List<Answer> answers) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      if (answer.words() != null || answer.text() != null) {
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        own.put("words", answer.words());
        own.put("text", answer.text());
        all.put(Integer.toString(i), own);
      }
    }
    return all;
  }

  static Sheet read(Stored stored) {
    Map<?, ?> personal = stored.find(PERSONAL, Map.class);
    List<Answer> answers = new ArrayList<>();
    for (Object each : stored.list("answers")) {
      Object own = personal == null ? null : personal.get(Integer.toString(answers.size()));
      answers.add(
          answer(new Fields((Map<?, ?>) each), own instanceof Map<?, ?> map ? map : Map.of()));
    }
    return new Sheet(
        stored.id(),
        stored.text("flow"),
        stored.text("version"),
        stored.flag("test"),
        stored.list("segments").stream().map(String::valueOf).toList(),
        stored.instant("startedAt"),
        stored.find("endedAt", Instant.class),
        stored.text("status"),
        stored.find("outcome", String.class),
        byStaff(stored),
        stored.find("probing", String.class),
        place(Objects.requireNonNull(stored.find("place", Map.class))),
        stored.instant("at"),
        stored.number(LAST_EVENT),
        answers);
  }

  /** Earlier sheets told it by the outcome alone. */
  private static boolean byStaff(Stored stored) {
    Boolean told = stored.find(BY_STAFF, Boolean.class);
    return told == null ? "closed".equals(stored.find("outcome", String.class)) : told;
  }

  private static Answer answer(Fields fields, Map<?, ?> personal) {
    return new Answer(
        fields.text("key"),
        fields.whole("n"),
        new Answer.Item(
            fields.text("step"),
            fields.whole("number"),
            fields.text("type"),
            fields.word("metric"),
            fields.truth("quotable"),
            fields.words("picks"),
            fields.number("score")),
        fields.text("status"),
        fields.get("value"),
        fields.truth("onPath"),
        fields.truth("superseded"),
        fields.word("how"),
        fields.number("confidence"),
        fields.get("quality") instanceof Map<?, ?> quality ? quality(new Fields(quality)) : null,
        place((Map<?, ?>) Objects.requireNonNull(fields.get("place"))),
        fields.get("askedAt") instanceof Instant instant ? instant : null,
        fields.get("at") instanceof Instant instant ? instant : null,
        personal.get("words") instanceof String words ? words : null,
        personal.get("text"));
  }

  private static Answer.Place place(Map<?, ?> map) {
    Fields fields = new Fields(map);
    return new Answer.Place(
        fields.text("channel"),
        fields.text("language"),
        fields.word("touchpoint"),
        fields.word("journeyStage"));
  }

  private record Fields(Map<?, ?> map) {

    @Nullable Object get(String name) {
      return map.get(name);
    }

    String text(String name) {
      return String.valueOf(map.get(name));
    }

    @Nullable String word(String name) {
      return map.get(name) instanceof String word ? word : null;
    }

    boolean truth(String name) {
      return Boolean.TRUE.equals(map.get(name));
    }

    int whole(String name) {
      return map.get(name) instanceof Number number ? number.intValue() : 0;
    }

    @Nullable Double number(String name) {
      return map.get(name) instanceof Number number ? (Double) number.doubleValue() : null;
    }

    List<String> words(String name) {
      return map.get(name) instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : List.of();
    }
  }
}
