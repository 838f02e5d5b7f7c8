package fi.vuoro.channel.email.receiving;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A mail as it came. Nothing that can stand in one makes its methods throw. */
final class Mail {
  private static final int MOST_HEADERS = 1_000;
  private static final int LONGEST = 10_000;
  private static final Session SESSION = session();

  private final MimeMessage message;
  private final List<Header> headers;

  private Mail(MimeMessage message, List<Header> headers) {
    this.message = message;
    this.headers = headers;
  }

  /** Reads it; what has no head at all is a mail without one. */
  static Mail of(byte[] raw) {
    try {
      return of(new MimeMessage(SESSION, new ByteArrayInputStream(raw)));
    } catch (MessagingException e) {
      return new Mail(new MimeMessage(SESSION), List.of());
    }
  }

  static Mail of(MimeMessage message) throws MessagingException {
    List<Header> headers = new ArrayList<>();
    Enumeration<Header> all = message.getAllHeaders();
    while (all.hasMoreElements() && headers.size() < MOST_HEADERS) {
      headers.add(all.nextElement());
    }
    return new Mail(message, headers);
  }

  MimeMessage message() {
    return message;
  }

  /** The first header of a name on one line, not decoded; empty where there is none. */
  String header(String name) {
    return headers(name).stream().findFirst().orElse("");
  }

  boolean has(String name) {
    return !headers(name).isEmpty();
  }

  /** All headers of a name, from the top, on one line each. */
  List<String> headers(String name) {
    return headers.stream()
        .filter(header -> header.getName().equalsIgnoreCase(name))
        .map(header -> line(header.getValue()))
        .toList();
  }

  /** A header in words. */
  String words(String name) {
    return decoded(header(name));
  }

  static String decoded(String header) {
    try {
      return MimeUtility.decodeText(header).replaceAll("\\p{Cntrl}+", " ").strip();
    } catch (UnsupportedEncodingException | RuntimeException e) {
      return header;
    }
  }

  private static String line(@Nullable String value) {
    if (value == null) {
      return "";
    }
    String bounded = value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    String line = bounded.replaceAll("[\\r\\n\\t\\u0000]+", " ").strip();
    // Programs that don't encode their headers leave bytes, which the parser takes for Latin 1.
    return line.chars().anyMatch(c -> c > 127) && line.chars().allMatch(c -> c < 256)
        ? Charsets.decoded(line.getBytes(StandardCharsets.ISO_8859_1), null)
        : line;
  }

  private static Session session() {
    Properties lenient = new Properties();
    lenient.put("mail.mime.address.strict", "false");
    return Session.getInstance(lenient);
  }
}
