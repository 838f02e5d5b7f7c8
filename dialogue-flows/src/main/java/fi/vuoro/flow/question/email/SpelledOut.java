package fi.vuoro.flow.question.email;

import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address written as it is said: "jane dot doe at example dot com". */
final class SpelledOut {
  private final Reply reply;
  private final List<Said> phrases;

  SpelledOut(Reply reply) {
    this.reply = reply;
    this.phrases = reply.phrases();
  }

  /** The address with its signs, null where the reply spells none. */
  @Nullable String address() {
    for (int at = phrases.size() - 2; at > 0; at--) {
      if (phrases.get(at).is(Sense.AT_SIGN)) {
        String local = before(at);
        String domain = after(at);
        if (domain.indexOf('.') > 0 && !local.isEmpty()) {
          return local + "@" + domain;
        }
      }
    }
    return null;
  }

  private String before(int at) {
    StringBuilder local = new StringBuilder();
    int i = at - 1;
    while (i >= 0 && isPart(i)) {
      local.insert(0, text(i));
      if (i < 1 || !joins(i - 1)) {
        break;
      }
      local.insert(0, sign(i - 1));
      i -= 2;
    }
    return local.toString();
  }

  private String after(int at) {
    StringBuilder domain = new StringBuilder();
    int i = at + 1;
    while (i < phrases.size() && isPart(i)) {
      domain.append(text(i));
      if (i + 2 >= phrases.size() || !joins(i + 1) || !isPart(i + 2)) {
        break;
      }
      domain.append(sign(i + 1));
      i += 2;
    }
    return domain.toString();
  }

  /** A word, with what is written together with it. */
  private boolean isPart(int i) {
    Word word = reply.words().get(phrases.get(i).from());
    return (word.isLetters() || word.isDigits()) && !phrases.get(i).is(Sense.DOT);
  }

  private boolean joins(int i) {
    Word word = reply.words().get(phrases.get(i).from());
    return phrases.get(i).is(Sense.DOT) || word.isMark('.') || word.isMark('-') || word.isMark('_');
  }

  private String sign(int i) {
    return phrases.get(i).is(Sense.DOT) ? "." : text(i);
  }

  private String text(int i) {
    return reply.between(phrases.get(i).from(), phrases.get(i).to());
  }
}
