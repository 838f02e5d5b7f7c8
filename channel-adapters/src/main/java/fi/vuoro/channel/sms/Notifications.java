package fi.vuoro.channel.sms;

import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Incoming.Attachment;
import fi.vuoro.channel.Incoming.Progress;
import fi.vuoro.channel.Incoming.Reason;
import fi.vuoro.channel.Incoming.Sender;
import fi.vuoro.channel.phone.PhoneNumbers;
import fi.vuoro.channel.plain.Doorway;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what Twilio tells by the fields of a form. */
final class Notifications {
  /** Twilio takes ten files in one message. */
  private static final int FILES = 10;

  private final PhoneNumbers numbers;
  private final Files files;

  Notifications(PhoneNumbers numbers, Files files) {
    this.numbers = numbers;
    this.files = files;
  }

  /** What the fields tell; nothing where they aren't understood. */
  List<Incoming> read(Map<String, String> fields, Instant at) {
    String id = fields.getOrDefault("MessageSid", fields.getOrDefault("SmsSid", ""));
    if (id.isEmpty()) {
      return List.of();
    }
    String status = fields.getOrDefault("MessageStatus", fields.getOrDefault("SmsStatus", ""));
    return status.isEmpty() || status.equals("received") || status.equals("receiving")
        ? sender(fields.get("From")).map(from -> said(id, at, from, fields)).stream().toList()
        : fared(id, at, status, fields);
  }

  private Incoming said(String id, Instant at, Sender from, Map<String, String> fields) {
    String words = fields.getOrDefault("Body", "");
    String twilioDid = fields.getOrDefault("OptOutType", "");
    Optional<String> token = Doorway.token(words);
    if (twilioDid.equals("STOP") || Keywords.leaves(words)) {
      return new Incoming.Left(id, at, from, Reason.UNSUBSCRIBED);
    }
    if (token.isPresent() || twilioDid.equals("START") || Keywords.comes(words)) {
      return new Incoming.Arrived(id, at, from, token.orElse(""));
    }
    return new Incoming.Wrote(id, at, from, words, attachments(fields), null);
  }

  private List<Attachment> attachments(Map<String, String> fields) {
    List<Attachment> all = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      files
          .attachment(
              i, fields.getOrDefault("MediaUrl" + i, ""), fields.get("MediaContentType" + i))
          .ifPresent(all::add);
    }
    return all;
  }

  private List<Incoming> fared(String sid, Instant at, String status, Map<String, String> fields) {
    Optional<Progress> progress = progress(status);
    if (progress.isEmpty()) {
      return List.of();
    }
    String id = sid + "." + status;
    int code = code(fields.getOrDefault("ErrorCode", ""));
    @Nullable String why = code > 0 ? "Twilio error " + code + "." : null;
    List<Incoming> all = new ArrayList<>();
    all.add(new Incoming.Fared(id, at, sid, progress.get(), why));
    Verdict.left(code)
        .flatMap(
            reason ->
                sender(fields.get("To"))
                    .map(from -> new Incoming.Left(id + ".left", at, from, reason)))
        .ifPresent(all::add);
    return all;
  }

  private static int code(String written) {
    return written.matches("\\d{1,8}") ? Integer.parseInt(written) : 0;
  }

  private static Optional<Progress> progress(String status) {
    return switch (status) {
      case "sent" -> Optional.of(Progress.SENT);
      case "delivered" -> Optional.of(Progress.DELIVERED);
      case "read" -> Optional.of(Progress.READ);
      case "failed", "undelivered", "canceled" -> Optional.of(Progress.FAILED);
      default -> Optional.empty();
    };
  }

  private Optional<Sender> sender(@Nullable String number) {
    try {
      return number == null
          ? Optional.empty()
          : Optional.of(new Sender(numbers.e164(number), null, null));
    } catch (IllegalArgumentException noNumber) {
      return Optional.empty();
    }
  }
}
