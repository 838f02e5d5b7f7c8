package fi.vuoro.channel.email.receiving;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a part of a mail says it is. */
final class Kind {
  private Kind() {}

  /** Its media type in small letters; text where it says none, bytes where nobody understands. */
  static String of(Part part) {
    try {
      String header = part.getContentType();
      String type = header == null ? "text/plain" : header.split(";", 2)[0].strip();
      String small = type.toLowerCase(Locale.ROOT);
      return small.equals("text")
          ? "text/plain"
          : small.matches("[a-z0-9.+-]{1,60}/[a-z0-9.+_-]{1,100}")
              ? small
              : "application/octet-stream";
    } catch (MessagingException | RuntimeException e) {
      return "application/octet-stream";
    }
  }

  /** A parameter of its type. */
  static @Nullable String parameter(Part part, String name) {
    try {
      return new ContentType(part.getContentType()).getParameter(name);
    } catch (ParseException e) {
      return loosely(part, name);
    } catch (MessagingException | RuntimeException e) {
      return null;
    }
  }

  private static @Nullable String loosely(Part part, String name) {
    try {
      for (String piece : part.getContentType().split(";")) {
        String[] pair = piece.split("=", 2);
        if (pair.length == 2 && pair[0].strip().equalsIgnoreCase(name)) {
          return pair[1].strip().replace("\"", "");
        }
      }
    } catch (MessagingException e) {
      return null;
    }
    return null;
  }
}
