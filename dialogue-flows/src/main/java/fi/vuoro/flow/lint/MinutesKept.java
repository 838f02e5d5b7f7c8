package fi.vuoro.flow.lint;

import fi.vuoro.flow.wording.Promise.Minutes;
import java.util.Optional;
import java.util.Set;

/**
 * A dialogue that takes longer than its texts promise. One reads and writes twice as fast as
 * another, so only half as much again as was promised is too long.
 */
final class MinutesKept implements Rule {
  private static final double TOO_LONG = 1.5;
  private static final double MINUTE = 60;

  @Override
  public void check(Subject subject, Findings findings) {
    if (subject.isWhole()) {
      Spoken.in(subject, Set.of("say", "ask")).forEach(text -> check(text, subject, findings));
    }
  }

  private static void check(Spoken text, Subject subject, Findings findings) {
    Optional<Minutes> promised = text.wording().promise().in(text.prose());
    if (promised.isEmpty()) {
      return;
    }
    LongestWay way = LongestWay.of(subject.flow(), text.language(), text.wording().wordsAMinute());
    if (way.seconds() > promised.get().minutes() * MINUTE * TOO_LONG) {
      double minutes = Math.ceil(way.seconds() / MINUTE);
      findings.add(
          Code.LONGER_THAN_PROMISED,
          text.at(promised.get().start()),
          "This promises "
              + minutes(promised.get().minutes())
              + ", and the longest way takes about "
              + minutes(minutes)
              + ": "
              + way.questions()
              + " questions, "
              + way.written()
              + " of them answered in one's own words.",
          "Leave out questions, or promise " + minutes(minutes) + ".");
    }
  }

  private static String minutes(double minutes) {
    if (minutes == 0.5) {
      return "half a minute";
    }
    return Math.round(minutes) == 1 ? "1 minute" : Math.round(minutes) + " minutes";
  }
}
