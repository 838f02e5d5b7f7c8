package fi.vuoro.channel.email.receiving;

import fi.vuoro.channel.Incoming.Attachment;
import fi.vuoro.channel.Incoming.Content;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLConnection;
import java.util.Locale;

/** Files in a mail. */
final class Attachments {
  static final int MOST = 10;
  static final int MOST_BYTES = 20_000_000;

  private Attachments() {}

  /** A file; one that is too large has its size and nothing to open. */
  static Attachment of(Part part, byte[] bytes, boolean whole) {
    String name = name(part);
    Content content =
        whole
            ? () -> new ByteArrayInputStream(bytes)
            : () -> {
              throw new IOException("The file is larger than " + MOST_BYTES + " bytes.");
            };
    return new Attachment(name, mediaType(part, name), whole ? bytes.length : -1, content);
  }

  private static String name(Part part) {
    try {
      String name = part.getFileName();
      return name == null ? "" : Mail.decoded(name);
    } catch (MessagingException | RuntimeException e) {
      return "";
    }
  }

  /** Phones send pictures as bytes of no kind; there the name tells. */
  private static String mediaType(Part part, String name) {
    String type = Kind.of(part);
    if (type.equals("application/octet-stream")) {
      String guessed = URLConnection.guessContentTypeFromName(name.toLowerCase(Locale.ROOT));
      return guessed == null ? type : guessed;
    }
    return type;
  }
}
