package fi.vuoro.channel.email.receiving;

import fi.vuoro.channel.Ear;
import fi.vuoro.channel.Incoming;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes mail, one at a time, and gives what it tells to the ear. */
final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final MailReader reader;
  private final Ear ear;
  private final InstantSource clock;
  private final Throttle throttle = new Throttle();

  Intake(MailReader reader, Ear ear, InstantSource clock) {
    this.reader = reader;
    this.ear = ear;
    this.clock = clock;
  }

  /** What is to be done with a mail. */
  enum Outcome {
    /** Done with. */
    TAKEN,
    /** To be left for a person to see. */
    SET_ASIDE,
    /** To be tried again. */
    LATER
  }

  Outcome take(byte[] raw, Instant came) {
    List<Incoming> all;
    try {
      all = reader.read(raw, came);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("A mail could not be read, and is set aside: {}", e.getClass().getSimpleName());
      return Outcome.SET_ASIDE;
    }
    Outcome outcome = Outcome.TAKEN;
    for (Incoming news : all) {
      if (news instanceof Incoming.Wrote wrote
          && throttle.tooMany(wrote.from().address(), wrote.id(), clock.instant())) {
        LOG.warn("A sender wrote so much within an hour that it looks like a loop; set aside.");
        outcome = Outcome.SET_ASIDE;
      } else if (!heard(news)) {
        return Outcome.LATER;
      }
    }
    return outcome;
  }

  private boolean heard(Incoming news) {
    try {
      ear.hear(news);
      return true;
    } catch (RuntimeException e) {
      LOG.warn("A mail could not be kept, and is tried again: {}", e.getClass().getSimpleName());
      return false;
    }
  }
}
