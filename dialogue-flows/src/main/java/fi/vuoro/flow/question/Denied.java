package fi.vuoro.flow.question;

import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import java.util.regex.Pattern;

/** Whether an address or a number is denied: "not the one at work", "that one doesn't work". */
public final class Denied {
  private static final Pattern CLAUSES =
      Pattern.compile("[,;!?.]+(?:\\s+|$)|\\s[-\u2013\u2014]\\s");

  private Denied() {}

  /** Whether a "not" stands in the clause in which something is said, no "but" between. */
  public static boolean isClauseOf(String said, Reply reply) {
    for (String clause : CLAUSES.split(reply.clean())) {
      int at = clause.indexOf(said);
      if (at >= 0) {
        String after = clause.substring(at + said.length());
        return denies(reply.of(clause.substring(0, at))) || denies(reply.of(after));
      }
    }
    return false;
  }

  private static boolean denies(Reply part) {
    for (Said said : part.phrases()) {
      if (said.is(Sense.BUT)) {
        return false;
      }
      if (said.is(Sense.NEGATION)) {
        return true;
      }
    }
    return false;
  }
}
