package fi.vuoro.channel.email.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection to the mail server, that knows whether the end of a message was sent over it. */
final class Line extends SMTPTransport {
  private static final Duration TOO_OLD = Duration.ofSeconds(60);

  private boolean ended;
  private Instant rested = Instant.EPOCH;

  Line(Session session, boolean tls) {
    super(
        session,
        new URLName(tls ? "smtps" : "smtp", null, -1, null, null, null),
        tls ? "smtps" : "smtp",
        tls);
  }

  /** Whether the message that was sent last may have been taken, though nothing said so. */
  boolean ended() {
    return ended;
  }

  void restsFrom(Instant now) {
    rested = now;
  }

  /** Whether the server, which is asked, is still at the other end. */
  boolean usable(Instant now) {
    ended = false;
    return now.isBefore(rested.plus(TOO_OLD)) && isConnected();
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    ended = true;
    super.finishData();
  }
}
