package fi.vuoro.channel.email.sending;

import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.email.address.Mailserver;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The way to the mail server. Lines that are open are used again. Safe for many threads. */
public final class Post {
  private static final int KEPT = 4;

  private final Session session;
  private final Mailserver server;
  private final InstantSource clock;
  private final Deque<Line> idle = new ConcurrentLinkedDeque<>();
  private final AtomicInteger kept = new AtomicInteger();

  /**
   * @param connect how long to wait for the server to be there
   * @param answer how long to wait for each of its answers
   */
  public Post(Mailserver server, InstantSource clock, Duration connect, Duration answer) {
    this.server = server;
    this.clock = clock;
    this.session = Session.getInstance(properties(server, connect, answer));
  }

  /** What a message is made with. */
  public Session session() {
    return session;
  }

  /**
   * Hands the message to the server.
   *
   * @param id that the message bears
   */
  public Delivery send(MimeMessage message, String to, String id) {
    Line line = null;
    try {
      line = line();
      line.sendMessage(message, new Address[] {new InternetAddress(to)});
      keep(line);
      return new Delivery.Taken(id);
    } catch (MessagingException e) {
      Delivery answer = Answers.meaning(e, line != null && line.ended());
      hangUp(line);
      return answer;
    }
  }

  private Line line() throws MessagingException {
    for (Line line = idle.pollFirst(); line != null; line = idle.pollFirst()) {
      kept.decrementAndGet();
      if (line.usable(clock.instant())) {
        return line;
      }
      hangUp(line);
    }
    Line line = new Line(session, server.tls() == Mailserver.Tls.TLS);
    boolean login = !server.user().isEmpty();
    try {
      line.connect(
          server.host(),
          server.port(),
          login ? server.user() : null,
          login ? server.password() : null);
    } catch (MessagingException e) {
      hangUp(line);
      throw e;
    }
    return line;
  }

  private void keep(Line line) {
    if (kept.incrementAndGet() > KEPT) {
      kept.decrementAndGet();
      hangUp(line);
    } else {
      line.restsFrom(clock.instant());
      idle.addFirst(line);
    }
  }

  private static void hangUp(@Nullable Line line) {
    try {
      if (line != null) {
        line.close();
      }
    } catch (MessagingException e) {
      // It is closed from the other end, which is as good.
    }
  }

  private static Properties properties(Mailserver server, Duration connect, Duration answer) {
    String kind = server.tls() == Mailserver.Tls.TLS ? "mail.smtps." : "mail.smtp.";
    boolean starttls = server.tls() == Mailserver.Tls.STARTTLS;
    Properties all = new Properties();
    all.put(kind + "connectiontimeout", Long.toString(connect.toMillis()));
    all.put(kind + "timeout", Long.toString(answer.toMillis()));
    all.put(kind + "writetimeout", Long.toString(answer.toMillis()));
    all.put(kind + "starttls.enable", Boolean.toString(starttls));
    all.put(kind + "starttls.required", Boolean.toString(starttls));
    all.put(kind + "ssl.checkserveridentity", "true");
    all.put(kind + "ssl.protocols", "TLSv1.2 TLSv1.3");
    all.put(kind + "auth", Boolean.toString(!server.user().isEmpty()));
    // Bounces tell which message they are about, without the whole of it.
    all.put(kind + "dsn.ret", "HDRS");
    all.put(kind + "quitwait", "false");
    return all;
  }
}
