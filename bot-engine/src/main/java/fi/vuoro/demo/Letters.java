package fi.vuoro.demo;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
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

  /** Words and a file beside them. */
  static Multipart with(String words, Attached file) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(words, StandardCharsets.UTF_8.name());
    MimeBodyPart attachment = new MimeBodyPart();
    attachment.setDataHandler(
        new DataHandler(new ByteArrayDataSource(file.bytes(), file.mediaType())));
    try {
      attachment.setFileName(MimeUtility.encodeText(file.name(), "UTF-8", null));
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("The name of the file can't be written.", e);
    }
    attachment.setDisposition(Part.ATTACHMENT);
    return new MimeMultipart(text, attachment);
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
