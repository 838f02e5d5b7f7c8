package fi.vuoro.channel.email.receiving;

import fi.vuoro.channel.email.address.Stamps;
import fi.vuoro.channel.email.address.Stamps.Stamp;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetHeaders;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A report taken apart: RFC 6522.
 *
 * @param kind such as {@code delivery-status}; empty where the mail is no report
 * @param fields the blocks of headers in its machine-readable part
 * @param original the head, at least, of the mail that it is about; empty where it isn't there
 */
record ReportParts(String kind, List<InternetHeaders> fields, String original) {
  private static final int MOST_PARTS = 10;
  private static final int MOST_BLOCKS = 20;
  private static final int MOST_BYTES = 64_000;
  private static final Pattern MESSAGE_ID =
      Pattern.compile("(?im)^message-id:\\s*<?([^>\\r\\n]{1,200})");
  private static final Pattern TO = Pattern.compile("(?im)^to:\\s*<?([^>\\r\\n]{1,300})");

  /** What is told of one recipient. */
  record Recipient(String action, String status, List<String> addresses) {}

  static ReportParts of(Mail mail) {
    String type = Kind.parameter(mail.message(), "report-type");
    if (!Kind.of(mail.message()).equals("multipart/report") || type == null) {
      return new ReportParts("", List.of(), "");
    }
    List<InternetHeaders> fields = new ArrayList<>();
    StringBuilder original = new StringBuilder();
    try {
      if (mail.message().getContent() instanceof Multipart parts) {
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
          read(parts.getBodyPart(i), fields, original);
        }
      }
    } catch (IOException | MessagingException | RuntimeException e) {
      // What could be read has been.
    }
    return new ReportParts(type.toLowerCase(Locale.ROOT).strip(), fields, original.toString());
  }

  private static void read(BodyPart part, List<InternetHeaders> fields, StringBuilder original)
      throws IOException, MessagingException {
    String kind = Kind.of(part);
    try (InputStream in = new BufferedInputStream(part.getInputStream())) {
      if (kind.equals("message/delivery-status") || kind.equals("message/feedback-report")) {
        InputStream bounded = new ByteArrayInputStream(in.readNBytes(MOST_BYTES));
        while (bounded.available() > 0 && fields.size() < MOST_BLOCKS) {
          fields.add(new InternetHeaders(bounded));
        }
      } else if (kind.equals("message/rfc822") || kind.equals("text/rfc822-headers")) {
        original.append(new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1));
      }
    }
  }

  /** The stamp of the mail that the report is about. */
  Optional<Stamp> stamp(Stamps stamps) {
    Matcher id = MESSAGE_ID.matcher(original);
    return id.find() ? stamps.read(id.group(1)) : Optional.empty();
  }

  /** What is told of recipients, in order. */
  List<Recipient> recipients() {
    return fields.stream()
        .filter(block -> !field(block, "Action").isEmpty())
        .map(
            block ->
                new Recipient(
                    field(block, "Action").toLowerCase(Locale.ROOT),
                    status(block),
                    addresses(block, "Original-Recipient", "Final-Recipient")))
        .toList();
  }

  /** The addresses that a complaint may be of. */
  List<String> complainers() {
    Matcher to = TO.matcher(original);
    Stream<String> addressed = to.find() ? Stream.of(to.group(1).strip()) : Stream.empty();
    return Stream.concat(
            fields.stream()
                .flatMap(
                    block -> addresses(block, "Original-Rcpt-To", "Removal-Recipient").stream()),
            addressed)
        .toList();
  }

  private static String status(InternetHeaders block) {
    Matcher status = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}").matcher(field(block, "Status"));
    return status.find() ? status.group() : "";
  }

  private static List<String> addresses(InternetHeaders block, String... names) {
    return Stream.of(names)
        .map(name -> field(block, name))
        .filter(value -> !value.isEmpty())
        .map(value -> value.substring(value.indexOf(';') + 1).replaceAll("[<>]", "").strip())
        .toList();
  }

  private static String field(InternetHeaders block, String name) {
    String[] values = block.getHeader(name);
    return values == null || values.length == 0 ? "" : values[0].replaceAll("\\s+", " ").strip();
  }
}
