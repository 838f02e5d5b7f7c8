package fi.vuoro.channel.telegram;

import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Incoming.Attachment;
import fi.vuoro.channel.Incoming.Reason;
import fi.vuoro.channel.Incoming.Sender;
import fi.vuoro.channel.Tap;
import fi.vuoro.channel.http.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Updates, understood. Groups and other bots are passed over: a group isn't a customer. */
final class Updates {
  /** The kinds that are asked for. */
  static final List<String> KINDS =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  private static final Pattern COMMAND =
      Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@\\w{1,64})?(?:\\s+(.*))?", Pattern.DOTALL);
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Files files;
  private final InstantSource clock;

  Updates(Bot bot, InstantSource clock) {
    this.files = new Files(bot);
    this.clock = clock;
  }

  /** What an update says; empty where it says nothing to us. */
  Optional<Incoming> read(JsonNode update) {
    String id = Json.text(update, "update_id");
    if (!id.matches("\\d{1,19}")) {
      return Optional.empty();
    }
    if (update.path("message").isObject()) {
      return message(id, update.path("message"));
    }
    if (update.path("edited_message").isObject()) {
      return edited(id, update.path("edited_message"));
    }
    if (update.path("callback_query").isObject()) {
      return tapped(id, update.path("callback_query"));
    }
    return left(id, update.path("my_chat_member"));
  }

  /** The id of the callback query that a tap came by. */
  static String callback(String id) {
    return id.substring(id.lastIndexOf('.') + 1);
  }

  private Optional<Incoming> message(String update, JsonNode message) {
    String id = update + "." + Json.number(message, 0, "message_id");
    Instant at = time(message);
    return sender(message.path("chat"), message.path("from"))
        .flatMap(from -> said(id, at, from, message));
  }

  private Optional<Incoming> said(String id, Instant at, Sender from, JsonNode message) {
    String words = words(message);
    Matcher command = COMMAND.matcher(words);
    boolean commanded = command.matches();
    if (commanded && command.group(1).equals("start")) {
      return Optional.of(new Incoming.Arrived(id, at, from, token(command.group(2))));
    }
    List<Attachment> attachments = files.of(message);
    if (words.isBlank() && attachments.isEmpty()) {
      return Optional.empty();
    }
    String plain = commanded ? spoken(command) : words;
    long number = Json.number(message, 0, "message_id");
    return Optional.of(new Incoming.Wrote(id, at, from, plain, attachments, null, number));
  }

  /** A change that is none of words, such as a place that moves, says nothing. */
  private Optional<Incoming> edited(String update, JsonNode message) {
    String words = words(message);
    return sender(message.path("chat"), message.path("from"))
        .filter(from -> !words.isBlank())
        .map(
            from ->
                new Incoming.Edited(
                    update,
                    time(message),
                    from,
                    Long.toString(Json.number(message, 0, "message_id")),
                    words));
  }

  private static String words(JsonNode message) {
    String text = Json.text(message, "text");
    if (!text.isEmpty()) {
      return text;
    }
    String caption = Json.text(message, "caption");
    if (!caption.isEmpty()) {
      return caption;
    }
    // A sticker says what its emoji says; a contact is how a telephone number is sent.
    String emoji = Json.text(message, "sticker", "emoji");
    return emoji.isEmpty() ? Json.text(message, "contact", "phone_number") : emoji;
  }

  /** A command in the words that the dialogue reads: /stop is stop. */
  private static String spoken(Matcher command) {
    String rest = command.group(2);
    return command.group(1).replace('_', ' ') + (rest == null ? "" : " " + rest);
  }

  private static String token(@Nullable String given) {
    String token = given == null ? "" : given.strip();
    return TOKEN.matcher(token).matches() ? token : "";
  }

  private Optional<Incoming> tapped(String update, JsonNode query) {
    String callback = Json.text(query, "id");
    String data = Json.text(query, "data");
    JsonNode message = query.path("message");
    Optional<Sender> from = sender(message.path("chat"), query.path("from"));
    Optional<Tap> tap = Tap.decoded(data);
    if (!callback.matches("[A-Za-z0-9_-]{1,64}") || from.isEmpty() || tap.isEmpty()) {
      return Optional.empty();
    }
    String under = Json.text(message, "message_id");
    return Optional.of(
        new Incoming.Tapped(
            update + "." + callback,
            clock.instant(),
            from.get(),
            tap.get(),
            under.isEmpty() ? null : under,
            label(message, data)));
  }

  private static @Nullable String label(JsonNode message, String data) {
    for (JsonNode row : Json.at(message, "reply_markup", "inline_keyboard")) {
      for (JsonNode button : row) {
        if (Json.text(button, "callback_data").equals(data)) {
          // What was chosen already is chosen again.
          return Rows.fitting(Json.text(button, "text").replaceFirst("^✓ ", ""));
        }
      }
    }
    return null;
  }

  private Optional<Incoming> left(String update, JsonNode member) {
    boolean blocked = Json.text(member, "new_chat_member", "status").equals("kicked");
    return sender(member.path("chat"), member.path("from"))
        .filter(from -> blocked)
        .map(from -> new Incoming.Left(update, time(member), from, Reason.BLOCKED));
  }

  /** Whoever wrote in a private chat. */
  private static Optional<Sender> sender(JsonNode chat, JsonNode from) {
    String address = Json.text(chat, "id");
    boolean person =
        Json.text(chat, "type").equals("private")
            && address.matches("[1-9]\\d{0,18}")
            && address.equals(Json.text(from, "id"));
    return person ? Optional.of(new Sender(address, name(from), language(from))) : Optional.empty();
  }

  private static @Nullable String name(JsonNode from) {
    String name = (Json.text(from, "first_name") + " " + Json.text(from, "last_name")).strip();
    return name.isEmpty() || name.length() > 200 ? null : name;
  }

  private static @Nullable String language(JsonNode from) {
    String tag = Json.text(from, "language_code");
    return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") ? tag : null;
  }

  private Instant time(JsonNode dated) {
    long seconds = Json.number(dated, -1, "date");
    Instant now = clock.instant();
    boolean told = seconds > 0 && seconds <= now.getEpochSecond();
    return told ? Instant.ofEpochSecond(seconds) : now;
  }
}
