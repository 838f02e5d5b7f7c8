package fi.vuoro.channel.email.receiving;

import fi.vuoro.channel.Ear;
import fi.vuoro.channel.Listening;
import fi.vuoro.channel.email.address.Mailserver;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to a folder of an IMAP server in a thread of its own: told of new mail where the server
 * can tell, asking where it can't, and connecting again, ever more slowly, where the line breaks.
 */
public final class MailWatch implements Listening {
  private static final Logger LOG = LoggerFactory.getLogger(MailWatch.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  /** While one mail can't be kept, others come. */
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

  /** Longer than a server may take for an answer, and longer than the time between two wakings. */
  private static final Duration ANSWER = Duration.ofMinutes(3);

  private static final Duration WAKING = Duration.ofMinutes(2);
  private static final Duration CLOSING = Duration.ofSeconds(30);

  private final Mailserver server;
  private final String folder;
  private final Duration poll;
  private final Intake intake;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable Letterbox open;
  private boolean broken;

  /**
   * Begins to listen.
   *
   * @param poll how often to ask where the server doesn't tell
   */
  public MailWatch(
      Mailserver server,
      String folder,
      Duration poll,
      MailReader reader,
      Ear ear,
      InstantSource clock) {
    this.server = server;
    this.folder = folder;
    this.poll = poll;
    this.intake = new Intake(reader, ear, clock);
    this.thread = Thread.ofPlatform().daemon().name("email-in").start(this::listen);
    Thread.ofPlatform().daemon().name("email-waker").start(this::keepAwake);
  }

  private void listen() {
    Duration wait = FIRST_WAIT;
    while (!closing()) {
      boolean listened = false;
      try (Letterbox box = Letterbox.open(server, folder, ANSWER)) {
        open = box;
        working();
        listened = true;
        attend(box);
      } catch (MessagingException | RuntimeException e) {
        failing(e);
      } finally {
        open = null;
      }
      wait = listened ? FIRST_WAIT : longer(wait);
      rest(wait);
    }
  }

  private void attend(Letterbox box) throws MessagingException {
    boolean idles = box.canIdle();
    Duration wait = FIRST_WAIT;
    while (!closing()) {
      if (!box.empty(intake, this::closing)) {
        rest(wait.compareTo(LONGEST_RETRY) < 0 ? wait : LONGEST_RETRY);
        wait = longer(wait);
      } else if (idles && !closing()) {
        wait = FIRST_WAIT;
        box.idle();
      } else {
        rest(poll);
        box.wakeQuietly();
      }
    }
  }

  /** Ends waits now and then: some servers and firewalls forget whoever is silent for long. */
  private void keepAwake() {
    while (thread.isAlive()) {
      rest(WAKING);
      Letterbox box = open;
      if (box != null) {
        box.wakeQuietly();
      }
      if (closing()) {
        ended(Duration.ofSeconds(1));
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
    if (!ended(CLOSING)) {
      LOG.warn("The mail server did not let go in time.");
    }
  }

  private boolean ended(Duration within) {
    try {
      return thread.join(within);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean closing() {
    return closed.getCount() == 0;
  }

  private void rest(Duration wait) {
    try {
      boolean ended = closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
      LOG.trace("Rested; closing: {}", ended);
    } catch (InterruptedException e) {
      closed.countDown();
    }
  }

  private static Duration longer(Duration wait) {
    Duration twice = wait.multipliedBy(2);
    return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
  }

  private void failing(Exception problem) {
    if (!broken && !closing()) {
      broken = true;
      LOG.warn(
          "Mail can't be read from {}; trying again: {}",
          server,
          problem.getClass().getSimpleName());
    }
  }

  private void working() {
    if (broken) {
      broken = false;
      LOG.info("Mail is read from {} again.", server);
    }
  }
}
