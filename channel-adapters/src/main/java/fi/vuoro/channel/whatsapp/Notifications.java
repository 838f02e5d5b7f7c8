package fi.vuoro.channel.whatsapp;

import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Incoming.Attachment;
import fi.vuoro.channel.Incoming.Progress;
import fi.vuoro.channel.Incoming.Sender;
import fi.vuoro.channel.Tap;
import fi.vuoro.channel.http.Json;
import fi.vuoro.channel.plain.Doorway;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what WhatsApp's webhook tells; what it can't read is left out. */
final class Notifications {
  private final String phoneNumberId;
  private final Addresses addresses;
  private final Files files;
  private final InstantSource clock;

  Notifications(String phoneNumberId, Addresses addresses, Files files, InstantSource clock) {
    this.phoneNumberId = phoneNumberId;
    this.addresses = addresses;
    this.files = files;
    this.clock = clock;
  }

  /** All that one call tells of our number, in its order. */
  List<Incoming> read(JsonNode call) {
    List<Incoming> all = new ArrayList<>();
    for (JsonNode entry : call.path("entry")) {
      for (JsonNode change : entry.path("changes")) {
        JsonNode value = change.path("value");
        if (Json.text(value, "metadata", "phone_number_id").equals(phoneNumberId)) {
          value.path("messages").forEach(message -> message(message, value, all));
          value.path("statuses").forEach(status -> status(status, all));
        }
      }
    }
    return all;
  }

  private void message(JsonNode message, JsonNode value, List<Incoming> all) {
    String id = Json.text(message, "id");
    Optional<Sender> sender = sender(message, value);
    String type = Json.text(message, "type");
    boolean said = !type.equals("reaction") && !type.equals("system") && !type.isEmpty();
    if (said && !id.isEmpty() && sender.isPresent()) {
      all.add(said(id, at(message), sender.get(), type, message));
    }
  }

  private Incoming said(String id, Instant at, Sender from, String type, JsonNode message) {
    JsonNode what = message.path(type);
    return switch (type) {
      case "text" -> wrote(id, at, from, Json.text(what, "body"));
      case "interactive" -> {
        JsonNode reply = what.path(Json.text(what, "type"));
        yield pressed(id, at, from, message, Json.text(reply, "id"), Json.text(reply, "title"));
      }
      case "button" ->
          pressed(id, at, from, message, Json.text(what, "payload"), Json.text(what, "text"));
      case "image", "document", "audio", "video" -> {
        List<Attachment> attached = files.attachment(type, what).stream().toList();
        yield new Incoming.Wrote(id, at, from, Json.text(what, "caption"), attached, null);
      }
      // A sticker, a place, a visiting card, whatever comes next: without words, so that the
      // customer is told that it was not understood.
      default -> new Incoming.Wrote(id, at, from, "", List.of(), null);
    };
  }

  private static Incoming wrote(String id, Instant at, Sender from, String words) {
    return Doorway.token(words)
        .<Incoming>map(token -> new Incoming.Arrived(id, at, from, token))
        .orElseGet(() -> new Incoming.Wrote(id, at, from, words, List.of(), null));
  }

  private static Incoming pressed(
      String id, Instant at, Sender from, JsonNode message, String carried, String label) {
    String under = Json.text(message, "context", "id");
    @Nullable String known = under.isEmpty() ? null : under;
    return Tap.decoded(carried)
        .<Incoming>map(tap -> new Incoming.Tapped(id, at, from, tap, known, label))
        .orElseGet(() -> new Incoming.Wrote(id, at, from, label, List.of(), null));
  }

  private void status(JsonNode status, List<Incoming> all) {
    String message = Json.text(status, "id");
    String word = Json.text(status, "status");
    Optional<Progress> progress = progress(word);
    if (message.isEmpty() || progress.isEmpty()) {
      return;
    }
    String id = message + "." + word;
    JsonNode error = status.path("errors").path(0);
    int code = (int) Json.number(error, -1, "code");
    @Nullable String why = code < 0 ? null : code + " " + Json.text(error, "title");
    all.add(new Incoming.Fared(id, at(status), message, progress.get(), why));
    Verdict.left(code)
        .flatMap(
            reason ->
                address(Json.text(status, "recipient_id"), Json.text(status, "recipient_user_id"))
                    .map(
                        address ->
                            new Incoming.Left(
                                id + ".left", at(status), new Sender(address, null, null), reason)))
        .ifPresent(all::add);
  }

  private static Optional<Progress> progress(String word) {
    return switch (word) {
      case "sent" -> Optional.of(Progress.SENT);
      case "delivered" -> Optional.of(Progress.DELIVERED);
      case "read", "played" -> Optional.of(Progress.READ);
      case "failed" -> Optional.of(Progress.FAILED);
      default -> Optional.empty();
    };
  }

  private Optional<Sender> sender(JsonNode message, JsonNode value) {
    String number = Json.text(message, "from");
    String user = Json.text(message, "from_user_id");
    @Nullable String name = null;
    for (JsonNode contact : value.path("contacts")) {
      boolean same =
          number.isEmpty()
              ? Json.text(contact, "user_id").equals(user)
              : Json.text(contact, "wa_id").equals(number);
      String shown = Json.text(contact, "profile", "name");
      if (same && !shown.isBlank()) {
        name = shown;
      }
    }
    @Nullable String known = name;
    return address(number, user).map(address -> new Sender(address, known, null));
  }

  /** WhatsApp writes numbers without their plus. */
  private Optional<String> address(String number, String user) {
    try {
      return Optional.of(addresses.normalised(number.isEmpty() ? user : "+" + number));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private Instant at(JsonNode told) {
    long seconds = Json.number(told, -1, "timestamp");
    return seconds < 0 || seconds > 100_000_000_000L
        ? clock.instant()
        : Instant.ofEpochSecond(seconds);
  }
}
