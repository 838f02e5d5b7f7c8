package fi.vuoro.channel.email.receiving;

import fi.vuoro.channel.Incoming.Attachment;
import fi.vuoro.channel.email.reply.Flowed;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a mail holds: its text, in one or two forms, and its files. However deep or many its parts
 * are, only so much of them is looked at.
 */
final class Contents {
  private static final int MOST_DEPTH = 12;
  private static final int MOST_PARTS = 100;
  private static final int MOST_TEXT = 500_000;

  /** Smaller pictures within a text are logos and the like. */
  private static final int LEAST_PICTURE = 30_000;

  private static final Set<String> NO_FILES =
      Set.of(
          "application/pgp-signature",
          "application/pkcs7-signature",
          "application/x-pkcs7-signature",
          "text/vcard",
          "text/x-vcard",
          "message/delivery-status",
          "message/disposition-notification");

  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private final List<Attachment> files = new ArrayList<>();
  private int parts;

  /** What this mail holds. */
  static Contents of(Mail mail) {
    Contents contents = new Contents();
    contents.gather(mail.message(), 0, false);
    return contents;
  }

  /** Null where there is none. */
  @Nullable String plain() {
    return plain.isEmpty() ? null : plain.toString();
  }

  /** Null where there is none. */
  @Nullable String html() {
    return html.isEmpty() ? null : html.toString();
  }

  List<Attachment> files() {
    return files;
  }

  private void gather(Part part, int depth, boolean within) {
    if (depth > MOST_DEPTH || ++parts > MOST_PARTS) {
      return;
    }
    String kind = Kind.of(part);
    if (kind.startsWith("multipart/")) {
      Multipart inner = multipart(part);
      if (inner != null) {
        gatherAll(inner, depth, kind);
        return;
      }
      kind = "text/plain";
    }
    boolean attached = attached(part);
    if (kind.equals("text/plain") && !attached) {
      append(plain, text(part, true));
    } else if (kind.equals("text/html") && !attached) {
      append(html, text(part, false));
    } else if (!NO_FILES.contains(kind) && files.size() < Attachments.MOST) {
      file(part, within);
    }
  }

  private void gatherAll(Multipart inner, int depth, String kind) {
    try {
      int count = inner.getCount();
      for (int i = 0; i < count && parts < MOST_PARTS; i++) {
        BodyPart part = inner.getBodyPart(i);
        gather(part, depth + 1, kind.equals("multipart/related") && i > 0);
      }
    } catch (MessagingException | RuntimeException e) {
      // What could be read has been.
    }
  }

  private void file(Part part, boolean within) {
    Bytes bytes = bytes(part, Attachments.MOST_BYTES);
    boolean logo = within && bytes.whole() && bytes.of().length < LEAST_PICTURE;
    if (!logo) {
      files.add(Attachments.of(part, bytes.of(), bytes.whole()));
    }
  }

  private static String text(Part part, boolean mayFlow) {
    String text = Charsets.decoded(bytes(part, MOST_TEXT).of(), Kind.parameter(part, "charset"));
    boolean flowed = mayFlow && "flowed".equalsIgnoreCase(Kind.parameter(part, "format"));
    return flowed
        ? Flowed.joined(text, "yes".equalsIgnoreCase(Kind.parameter(part, "delsp")))
        : text;
  }

  private static void append(StringBuilder to, String text) {
    if (!text.isBlank()) {
      to.append(to.isEmpty() ? "" : "\n").append(text);
    }
  }

  private static @Nullable Multipart multipart(Part part) {
    try {
      return part.getContent() instanceof Multipart inner ? inner : null;
    } catch (IOException | MessagingException | RuntimeException e) {
      return null;
    }
  }

  private static boolean attached(Part part) {
    try {
      return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
    } catch (MessagingException | RuntimeException e) {
      return false;
    }
  }

  /** Bytes, and whether these are all. */
  private static final class Bytes {
    private final byte[] of;
    private final boolean whole;

    Bytes(byte[] of, boolean whole) {
      this.of = of;
      this.whole = whole;
    }

    byte[] of() {
      return of;
    }

    boolean whole() {
      return whole;
    }
  }

  private static Bytes bytes(Part part, int most) {
    try (InputStream in = part.getInputStream()) {
      return read(in, most);
    } catch (IOException | MessagingException | RuntimeException e) {
      return raw(part, most);
    }
  }

  /** As they came over the line, where nobody knows how they were encoded. */
  private static Bytes raw(Part part, int most) {
    try (InputStream in =
        part instanceof MimeBodyPart body
            ? body.getRawInputStream()
            : ((MimeMessage) part).getRawInputStream()) {
      return read(in, most);
    } catch (IOException | MessagingException | RuntimeException e) {
      return new Bytes(new byte[0], false);
    }
  }

  private static Bytes read(InputStream in, int most) throws IOException {
    byte[] bytes = in.readNBytes(most);
    return new Bytes(bytes, in.read() < 0);
  }
}
