package fi.vuoro.channel.email.receiving;

import fi.vuoro.channel.email.address.Mailserver;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open folder of an IMAP server. */
final class Letterbox implements AutoCloseable {
  /** Of a larger mail, the rest is not looked at. */
  private static final int MOST_BYTES = 40_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(Letterbox.class);
  private static final Flags SEEN = new Flags(Flags.Flag.SEEN);

  private final IMAPStore store;
  private final IMAPFolder folder;

  private Letterbox(IMAPStore store, IMAPFolder folder) {
    this.store = store;
    this.folder = folder;
    // Mail that a server tells of while a wait begins would not end that wait.
    folder.addMessageCountListener(
        new MessageCountAdapter() {
          @Override
          public void messagesAdded(MessageCountEvent event) {
            wakeQuietly();
          }
        });
  }

  static Letterbox open(Mailserver server, String name, Duration answer) throws MessagingException {
    String kind = server.tls() == Mailserver.Tls.TLS ? "imaps" : "imap";
    Session session = Session.getInstance(properties(server, "mail." + kind + ".", answer));
    IMAPStore store = (IMAPStore) session.getStore(kind);
    try {
      store.connect(server.host(), server.port(), server.user(), server.password());
      IMAPFolder folder = (IMAPFolder) store.getFolder(name);
      folder.open(Folder.READ_WRITE);
      return new Letterbox(store, folder);
    } catch (MessagingException e) {
      store.close();
      throw e;
    }
  }

  /**
   * Gives every unseen mail to the intake, the oldest first, until there is none.
   *
   * @return whether all of them are done with
   */
  boolean empty(Intake intake, BooleanSupplier closing) throws MessagingException {
    boolean all = true;
    int known;
    do {
      // A server tells only once of mail that comes meanwhile, and not again while one waits.
      known = folder.getMessageCount();
      for (Message message : folder.search(new FlagTerm(SEEN, false))) {
        if (closing.getAsBoolean()) {
          return true;
        }
        all &= taken((IMAPMessage) message, intake);
      }
    } while (all && folder.getMessageCount() > known);
    return all;
  }

  /** A mail that the server can't give out now doesn't keep others waiting. */
  private boolean taken(IMAPMessage message, Intake intake) throws MessagingException {
    try {
      return take(message, intake);
    } catch (MessagingException e) {
      if (!folder.isOpen()) {
        throw e;
      }
      LOG.warn("The server could not give out a mail: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  private static boolean take(IMAPMessage message, Intake intake) throws MessagingException {
    try {
      message.setPeek(true);
      Date came = message.getReceivedDate();
      byte[] raw = raw(message);
      Intake.Outcome outcome = intake.take(raw, came == null ? Instant.EPOCH : came.toInstant());
      if (outcome == Intake.Outcome.LATER) {
        return false;
      }
      if (outcome == Intake.Outcome.SET_ASIDE) {
        message.setFlag(Flags.Flag.FLAGGED, true);
      }
      message.setFlag(Flags.Flag.SEEN, true);
      return true;
    } catch (MessageRemovedException e) {
      return true;
    } catch (IOException e) {
      throw new MessagingException("A mail could not be read to its end.", e);
    }
  }

  private static byte[] raw(IMAPMessage message) throws IOException, MessagingException {
    try (InputStream in = message.getMimeStream()) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  boolean canIdle() throws MessagingException {
    return store.hasCapability("IDLE");
  }

  /** Waits until the server tells of something, the wait is ended, or the line breaks. */
  void idle() throws MessagingException {
    folder.idle(true);
  }

  /** Asks the server whether it is there, which also ends a wait. */
  private void wake() throws MessagingException {
    folder.doCommand(
        protocol -> {
          protocol.noop();
          return null;
        });
  }

  /** The same; where the line is broken, whoever waits finds out. */
  void wakeQuietly() {
    try {
      wake();
    } catch (MessagingException | RuntimeException e) {
      LOG.debug("The mail server could not be asked: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    try {
      store.close();
    } catch (MessagingException e) {
      // It is closed from the other end, which is as good.
    }
  }

  private static Properties properties(Mailserver server, String kind, Duration answer) {
    boolean starttls = server.tls() == Mailserver.Tls.STARTTLS;
    String most = Long.toString(answer.toMillis());
    Properties all = new Properties();
    all.put(kind + "connectiontimeout", most);
    all.put(kind + "timeout", most);
    all.put(kind + "writetimeout", most);
    all.put(kind + "starttls.enable", Boolean.toString(starttls));
    all.put(kind + "starttls.required", Boolean.toString(starttls));
    all.put(kind + "ssl.checkserveridentity", "true");
    all.put(kind + "ssl.protocols", "TLSv1.2 TLSv1.3");
    all.put(kind + "peek", "true");
    all.put(kind + "fetchsize", "1000000");
    return all;
  }
}
