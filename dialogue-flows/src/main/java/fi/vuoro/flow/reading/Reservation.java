package fi.vuoro.flow.reading;

import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.OptionSet;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an answer is given with a reservation: on a condition ("8 if they answer the
 * phone"), as it once was ("used to be a 10"), or with rolling eyes. Such an answer is not stored.
 */
final class Reservation {
  /** Letters of words that may stand in any question. */
  private static final int SMALL = 3;

  private final Reply reply;
  private final Asking asking;

  private Reservation(Reply reply, Asking asking) {
    this.reply = reply;
    this.asking = asking;
  }

  /**
   * Whether one stands with the answer.
   *
   * @param reason what the reply says besides the answer, where a condition may well stand; null
   *     where there is no such thing
   */
  static boolean isIn(Reply reply, @Nullable String reason, Asking asking) {
    return new Reservation(reply, asking).isIn(reason);
  }

  private boolean isIn(@Nullable String reason) {
    int start = start(reason);
    int end = start < 0 ? 0 : start + (reason == null ? 0 : reason.length());
    boolean leads = true;
    int now = now();
    for (Said said : reply.phrases()) {
      int at = reply.words().get(said.from()).start();
      boolean aside = at >= start && at < end;
      leads |= !aside;
      boolean reserved = said.is(Sense.RESERVED) && (!aside || leads);
      boolean past = said.is(Sense.FORMER) && said.from() < now;
      if (said.is(Sense.IRONY) || (reserved && !past && !isOption(said))) {
        return true;
      }
      leads = !aside || (leads && isConnective(said));
    }
    return false;
  }

  /** Index of the last word that tells of now: what was before it is no reservation. */
  private int now() {
    int now = -1;
    for (Said said : reply.phrases()) {
      now = said.is(Sense.NOW) ? said.from() : now;
    }
    return now;
  }

  /** Where the reason begins in the reply, -1 where there is none. */
  private int start(@Nullable String reason) {
    if (reason == null) {
      return -1;
    }
    String text = reply.clean();
    return text.endsWith(reason) ? text.length() - reason.length() : text.indexOf(reason);
  }

  private boolean isConnective(Said said) {
    Word word = reply.words().get(said.from());
    return said.isAny(Sense.BUT, Sense.AND, Sense.FILLER) || word.kind() == Word.Kind.MARK;
  }

  /** Options may have such words in their names, and the question in its own. */
  private boolean isOption(Said said) {
    String words = Form.exact(reply.between(said.from(), said.to()));
    boolean asked = Form.lower(asking.text()).contains(words);
    if (asked && words.length() > SMALL) {
      return true;
    }
    for (OptionSet.Shown option : asking.options().options()) {
      if (Form.exact(option.label()).contains(words)) {
        return true;
      }
    }
    return false;
  }
}
