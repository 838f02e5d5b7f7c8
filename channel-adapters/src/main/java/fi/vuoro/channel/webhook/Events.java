package fi.vuoro.channel.webhook;

import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Incoming.Attachment;
import fi.vuoro.channel.Incoming.Progress;
import fi.vuoro.channel.Incoming.Reason;
import fi.vuoro.channel.Incoming.Sender;
import fi.vuoro.channel.Tap;
import fi.vuoro.channel.http.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the events that a messenger posts; what is wrong with one is told to whoever wrote it. */
final class Events {
  private static final int ATTACHMENTS = 10;

  private final Files files;

  Events(Files files) {
    this.files = files;
  }

  /**
   * The event.
   *
   * @param id of the call
   * @param came when it did, for events that don't tell when they happened
   * @throws IllegalArgumentException saying which field is wrong, and what it must be
   */
  Incoming read(String id, Instant came, JsonNode event) {
    JsonNode data = event.path("data");
    Instant at = at(data, came);
    return switch (Json.text(event, "type")) {
      case "wrote" ->
          new Incoming.Wrote(
              id, at, sender(data), words(data), attachments(id, data), conversation(data));
      case "edited" ->
          new Incoming.Edited(
              id, at, sender(data), required(data, "message"), required(data, "text"));
      case "tapped" ->
          new Incoming.Tapped(
              id, at, sender(data), tap(data), optional(data, "message"), optional(data, "label"));
      case "arrived" -> new Incoming.Arrived(id, at, sender(data), token(data));
      case "left" -> new Incoming.Left(id, at, sender(data), word(Reason.class, data, "reason"));
      case "fared" ->
          new Incoming.Fared(
              id,
              at,
              required(data, "message"),
              word(Progress.class, data, "progress"),
              optional(data, "why"));
      default ->
          throw new IllegalArgumentException(
              "\"type\" must be wrote, edited, tapped, arrived, left or fared.");
    };
  }

  private static Sender sender(JsonNode data) {
    String language = optional(data, "language");
    boolean tag = language != null && language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}");
    return new Sender(
        Addresses.normalised(required(data, "address")),
        optional(data, "name"),
        tag ? language : null);
  }

  private static String words(JsonNode data) {
    String words = data.path("text").stringValue("");
    if (words.isEmpty() && data.path("attachments").isEmpty()) {
      throw new IllegalArgumentException(
          "\"data.text\" must be what the customer wrote; it may be missing only where there are"
              + " attachments.");
    }
    return words;
  }

  private List<Attachment> attachments(String id, JsonNode data) {
    JsonNode told = data.path("attachments");
    if (told.size() > ATTACHMENTS) {
      throw new IllegalArgumentException(
          "\"data.attachments\" must be at most " + ATTACHMENTS + ".");
    }
    List<Attachment> all = new ArrayList<>();
    told.forEach(attachment -> all.add(files.attachment(id, attachment)));
    return all;
  }

  private static @Nullable String conversation(JsonNode data) {
    String conversation = optional(data, "conversation");
    return conversation != null && conversation.matches("[A-Za-z0-9_]{1,40}") ? conversation : null;
  }

  private static Tap tap(JsonNode data) {
    return Tap.decoded(required(data, "tap"))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"data.tap\" must be the \"tap\" of the option that was pressed, as it came."));
  }

  private static String token(JsonNode data) {
    String token = data.path("token").stringValue("");
    if (!token.matches("[A-Za-z0-9_-]{0,64}")) {
      throw new IllegalArgumentException(
          "\"data.token\" must be at most 64 letters, digits, - and _.");
    }
    return token;
  }

  private static <E extends Enum<E>> E word(Class<E> kind, JsonNode data, String field) {
    String word = Json.text(data, field);
    List<String> words =
        Arrays.stream(kind.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    if (!words.contains(word)) {
      throw new IllegalArgumentException(
          "\"data." + field + "\" must be one of " + String.join(", ", words) + ".");
    }
    return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT));
  }

  private static Instant at(JsonNode data, Instant came) {
    String at = data.path("at").stringValue("");
    try {
      return at.isEmpty() ? came : OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException noTime) {
      throw new IllegalArgumentException(
          "\"data.at\" must be a time such as 2026-03-02T07:00:00Z.", noTime);
    }
  }

  private static String required(JsonNode data, String field) {
    String text = Json.text(data, field).strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("\"data." + field + "\" is missing.");
    }
    return text;
  }

  private static @Nullable String optional(JsonNode data, String field) {
    String text = Json.text(data, field).strip();
    return text.isEmpty() ? null : text;
  }
}
