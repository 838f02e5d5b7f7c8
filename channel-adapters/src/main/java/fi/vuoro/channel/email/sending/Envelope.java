package fi.vuoro.channel.email.sending;

import fi.vuoro.channel.email.address.Stamps;
import fi.vuoro.channel.email.letter.Letter;
import fi.vuoro.channel.email.receiving.MailReader;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/** Makes mail of letters: whom it is from and to, and what programs and servers are told. */
public final class Envelope {
  private static final String UTF_8 = "UTF-8";
  private static final int MOST_LOCAL = 64;
  private static final Pattern ID = Pattern.compile("<[\\x21-\\x7e&&[^<>]]{3,250}>");

  private final Session session;
  private final String name;
  private final String from;
  private final String bounces;
  private final Stamps stamps;
  private final InstantSource clock;

  /**
   * @param bounces the address that mail comes back to, with a {@code *} for the stamp, or without
   */
  public Envelope(
      Session session,
      String name,
      String from,
      String bounces,
      Stamps stamps,
      InstantSource clock) {
    this.session = session;
    this.name = name;
    this.from = from;
    this.bounces = bounces;
    this.stamps = stamps;
    this.clock = clock;
  }

  /**
   * The letter as a mail.
   *
   * @param thread the id of the mail that it follows; null for none
   */
  public MimeMessage sealed(Letter letter, String stamp, String to, @Nullable String thread)
      throws MessagingException {
    boolean follows = thread != null && ID.matcher(thread).matches();
    Stamped mail = new Stamped(session, stamps.messageId(stamp));
    mail.setEnvelopeFrom(bounce(stamp));
    mail.setFrom(sender());
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    mail.setSubject((follows ? "Re: " : "") + letter.subject(), UTF_8);
    mail.setSentDate(Date.from(clock.instant()));
    String root = stamps.thread(letter.conversation());
    if (follows) {
      mail.setHeader("In-Reply-To", thread);
    }
    mail.setHeader("References", follows && !root.equals(thread) ? root + "\r\n " + thread : root);
    mail.setHeader("Content-Language", letter.language());
    listed(mail, letter, stamp);
    automatic(mail);
    mail.setContent(both(letter));
    mail.saveChanges();
    return mail;
  }

  /** RFC 8058. */
  private void listed(MimeMessage mail, Letter letter, String stamp) throws MessagingException {
    String subject = URLEncoder.encode("unsubscribe " + stamp, StandardCharsets.UTF_8);
    mail.setHeader(
        "List-Unsubscribe",
        "<"
            + uri(letter.unsubscribe())
            + ">,\r\n <mailto:"
            + from
            + "?subject="
            + subject.replace("+", "%20")
            + ">");
    mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }

  /** RFC 3834, and what Exchange understands of it. */
  private void automatic(MimeMessage mail) throws MessagingException {
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("X-Auto-Response-Suppress", "All");
    mail.setHeader(MailReader.LOOP, from);
  }

  private static MimeMultipart both(Letter letter) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  private InternetAddress sender() throws MessagingException {
    try {
      return new InternetAddress(from, name.equals(from) ? null : name, UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("The sender's name can't be written.", e);
    }
  }

  /** Where it would be longer than an address may be, a bounce tells by what it quotes. */
  private String bounce(String stamp) {
    String address = bounces.replace("*", stamp);
    return address.indexOf('@') <= MOST_LOCAL ? address : from;
  }

  private static String uri(String uri) {
    return uri.replaceAll("[\\s<>\\p{Cntrl}]", "");
  }

  /** A mail with an id of its own. */
  private static final class Stamped extends SMTPMessage {
    private final String id;

    Stamped(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
