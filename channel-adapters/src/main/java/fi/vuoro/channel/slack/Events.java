package fi.vuoro.channel.slack;

import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Incoming.Attachment;
import fi.vuoro.channel.Incoming.Sender;
import fi.vuoro.channel.Tap;
import fi.vuoro.channel.http.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Events and interactions, understood. Only direct messages of people are heard: not what bots say,
 * ourselves among them, and not that a message was deleted.
 */
final class Events {
  /** A message without a subtype is said; one with a file has its own. */
  private static final Set<String> SAID = Set.of("", "file_share");

  private static final String CHANGED = "message_changed";

  private static final String USER = "[UW][A-Z0-9]{1,30}";
  private static final String DIRECT = "D[A-Z0-9]{1,30}";
  private static final String TIME = "\\d{1,11}\\.\\d{1,9}";

  private final Files files;
  private final InstantSource clock;

  Events(WebApi api, InstantSource clock) {
    this.files = new Files(api);
    this.clock = clock;
  }

  /** What an event says; empty where it says nothing to us. */
  Optional<Incoming> event(JsonNode callback) {
    JsonNode event = callback.path("event");
    String id = Json.text(callback, "event_id");
    boolean direct =
        Json.text(callback, "type").equals("event_callback")
            && Json.text(event, "type").equals("message")
            && Json.text(event, "channel_type").equals("im")
            && id.matches("Ev[A-Za-z0-9]{1,60}");
    String subtype = Json.text(event, "subtype");
    if (direct && subtype.equals(CHANGED)) {
      return edited(id, event.path("message"));
    }
    return direct && SAID.contains(subtype) && isOfAPerson(event)
        ? said(id, event)
        : Optional.empty();
  }

  private static boolean isOfAPerson(JsonNode message) {
    return message.path("bot_id").isMissingNode()
        && message.path("bot_profile").isMissingNode()
        && Json.text(message, "user").matches(USER)
        && Json.text(message, "ts").matches(TIME);
  }

  /** Slack also tells so when it shows what a link leads to; then nobody has edited anything. */
  private Optional<Incoming> edited(String id, JsonNode message) {
    String words = Escaped.read(Json.text(message, "text"));
    return message.path("edited").isObject() && isOfAPerson(message) && !words.isEmpty()
        ? Optional.of(
            new Incoming.Edited(
                id,
                time(Json.text(message, "edited", "ts")),
                new Sender(Json.text(message, "user"), null, null),
                Json.text(message, "ts"),
                words))
        : Optional.empty();
  }

  private Optional<Incoming> said(String id, JsonNode event) {
    String ts = Json.text(event, "ts");
    String words = Escaped.read(Json.text(event, "text"));
    List<Attachment> attachments = files.of(event);
    return words.isEmpty() && attachments.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Incoming.Wrote(
                id + "." + ts,
                time(ts),
                new Sender(Json.text(event, "user"), null, null),
                words,
                attachments,
                null));
  }

  /** What was pressed; empty where it was nothing of ours. */
  Optional<Incoming> interaction(JsonNode payload) {
    JsonNode action = payload.path("actions").path(0);
    String user = Json.text(payload, "user", "id");
    String channel = Json.text(payload, "container", "channel_id");
    String message = Json.text(payload, "container", "message_ts");
    String id = Json.text(payload, "trigger_id");
    boolean pressed =
        Json.text(payload, "type").equals("block_actions")
            && user.matches(USER)
            && channel.matches(DIRECT)
            && message.matches(TIME)
            && id.matches("[0-9a-f.]{1,150}");
    return pressed
        ? tap(action)
            .map(
                tap ->
                    new Incoming.Tapped(
                        id,
                        time(Json.text(action, "action_ts")),
                        new Sender(user, name(payload), null),
                        tap,
                        Verdict.id(channel, message),
                        label(action)))
        : Optional.empty();
  }

  private static Optional<Tap> tap(JsonNode action) {
    String value = Json.text(action, "value");
    return Tap.decoded(value.isEmpty() ? Json.text(action, "selected_option", "value") : value);
  }

  private static @Nullable String label(JsonNode action) {
    String onButton = Json.text(action, "text", "text");
    String label =
        onButton.isEmpty() ? Json.text(action, "selected_option", "text", "text") : onButton;
    String read = Escaped.read(label);
    return read.isEmpty() || read.length() > 2 * Element.LABEL ? null : read;
  }

  private static @Nullable String name(JsonNode payload) {
    String name = Json.text(payload, "user", "name");
    return name.isEmpty() || name.length() > 200 ? null : name;
  }

  /** A time as Slack writes it: seconds and a fraction, in which messages are told apart. */
  private Instant time(String told) {
    Instant now = clock.instant();
    if (!told.matches(TIME)) {
      return now;
    }
    BigDecimal seconds = new BigDecimal(told);
    long nanos = seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue();
    Instant then = Instant.ofEpochSecond(seconds.longValue(), nanos);
    return then.isAfter(now) ? now : then;
  }
}
