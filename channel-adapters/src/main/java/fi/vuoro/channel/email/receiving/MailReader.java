package fi.vuoro.channel.email.receiving;

import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Incoming.Reason;
import fi.vuoro.channel.Incoming.Sender;
import fi.vuoro.channel.email.address.Mailbox;
import fi.vuoro.channel.email.address.Stamps;
import fi.vuoro.channel.email.address.Stamps.Stamp;
import fi.vuoro.channel.email.reply.Phrases;
import fi.vuoro.channel.email.reply.Replies;
import fi.vuoro.channel.email.reply.Reply;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a mail what it tells. A reply counts as of the one in its {@code From}, never of an
 * author of something forwarded; which conversation it belongs to is a hint, taken from the stamp
 * that it refers to. Whether the sender is proved says either the stamp, which only they were sent,
 * or the own mail server.
 */
public final class MailReader {
  /** Marks our own mail, so that it is known whatever becomes of it on its way. */
  public static final String LOOP = "X-Loop";

  private static final String UNSUBSCRIBE = "(?i)unsubscribe(\\s\\S{1,100})?";

  private final String own;
  private final Stamps stamps;
  private final Authentication authentication;
  private final Reports reports;
  private final Phrases phrases;
  private final Automatic automatic;
  private final Replies replies;

  /**
   * @param own our address, normalised
   * @param trusted the name under which the own mail server tells whom it believes; empty for none
   */
  public MailReader(String own, Stamps stamps, String trusted) {
    this.own = own;
    this.stamps = stamps;
    this.authentication = new Authentication(trusted);
    this.reports = new Reports(stamps);
    this.phrases = Phrases.load();
    this.automatic = new Automatic(phrases);
    this.replies = new Replies(phrases);
  }

  /** What the mail tells; nothing where nobody needs to know. Never throws, whatever it holds. */
  public List<Incoming> read(byte[] raw, Instant came) {
    Mail mail = Mail.of(raw);
    String id = id(mail, raw);
    if (mail.headers(LOOP).contains(own) || stamps.read(id).isPresent()) {
      return List.of();
    }
    Optional<List<Incoming>> report = reports.read(mail, id, came);
    if (report.isPresent()) {
      return report.get();
    }
    InternetAddress from = from(mail);
    String address = from == null ? own : Mailbox.read(from.getAddress()).orElse(own);
    return from == null || address.equals(own) || automatic.wrote(mail, address)
        ? List.of()
        : List.of(written(mail, id, came, address, from.getPersonal()));
  }

  private Incoming written(
      Mail mail, String id, Instant came, String address, @Nullable String name) {
    Optional<Stamp> stamp = replied(mail);
    boolean verified =
        stamp.filter(made -> stamps.madeFor(made, address)).isPresent()
            || authentication.proves(mail, address);
    Sender sender = new Sender(address, name, null, verified);
    if (mail.words("Subject").matches(UNSUBSCRIBE)) {
      return new Incoming.Left(id + "#left", came, sender, Reason.UNSUBSCRIBED);
    }
    Contents contents = Contents.of(mail);
    Reply reply = replies.read(contents.plain(), contents.html(), name);
    return new Incoming.Wrote(
        id,
        came,
        sender,
        reply.words(),
        contents.files(),
        stamp.map(Stamp::conversation).orElse(null));
  }

  /** The stamp of ours that a mail refers to, the latest first. */
  private Optional<Stamp> replied(Mail mail) {
    List<String> references = List.of(mail.header("References").split("\\s+")).reversed();
    return Stream.of(
            List.of(mail.header("In-Reply-To")), references, List.of(mail.words("Subject")))
        .flatMap(List::stream)
        .limit(200)
        .flatMap(reference -> stamps.read(reference).stream())
        .findFirst();
  }

  private static @Nullable InternetAddress from(Mail mail) {
    try {
      InternetAddress[] all = InternetAddress.parseHeader(mail.header("From"), false);
      return all.length == 1 && all[0].getAddress() != null ? all[0] : null;
    } catch (AddressException | RuntimeException e) {
      return null;
    }
  }

  /** Its Message-ID; what has none, or none that can be used, is told apart by all of it. */
  private static String id(Mail mail, byte[] raw) {
    String id = mail.header("Message-ID");
    return id.matches("<[\\x21-\\x7e&&[^<>]]{3,250}>") ? id : "sha256:" + digest(raw);
  }

  private static String digest(byte[] raw) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }
}
