package fi.vuoro.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a mail program makes of letters. */
final class Letters {
  private Letters() {}

  /** The first part of a media type. */
  static Optional<String> part(Part part, String mediaType) throws MessagingException, IOException {
    if (part.isMimeType(mediaType)) {
      return Optional.of(String.valueOf(part.getContent()));
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        Optional<String> found = part(parts.getBodyPart(i), mediaType);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The letter under a reply to it. */
  static String quoted(Shown letter) {
    String text = String.valueOf(letter.what().getOrDefault("text", ""));
    String from = String.valueOf(letter.what().getOrDefault("from", ""));
    return "\n\n"
        + from
        + " wrote:\n"
        + text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
  }
}
