package fi.vuoro.flow.question;

import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A yes that says the verb of the question again: "Saimmeko asian kuntoon?" - "saitte". */
final class Echo {
  /** Who says the verb again says little more. */
  private static final int MOST_SAID = 3;

  /** A verb said again may have a subject and an object. */
  private static final int MOST_BESIDE = 2;

  /** So many letters two forms of a word begin with. */
  private static final int SAME = 5;

  private final Reply reply;
  private final List<Said> phrases;
  private final AskedWords asked;

  Echo(Reply reply, AskedWords asked) {
    this.reply = reply;
    this.phrases = reply.phrases();
    this.asked = asked;
  }

  /** A yes or a no, and how sure it is. */
  record Heard(boolean truth, double confidence) {}

  /**
   * What it answers, null where it says something else.
   *
   * @param unknown how many of its words say who knows what
   */
  @Nullable Heard answer(int unknown) {
    List<Word> words = reply.words();
    if (!words.isEmpty() && reply.of(words.getFirst().form()).phrases().getFirst().is(Sense.NO)) {
      return null;
    }
    boolean alone = unknown == 0 && phrases.stream().anyMatch(said -> said.is(Sense.ECHO));
    if (alone) {
      return new Heard(true, .85);
    }
    if (words.isEmpty() || words.getLast().isMark('?')) {
      return null;
    }
    if (words.size() <= MOST_SAID && words.getFirst().isLetters() && repeatsVerb()) {
      return new Heard(true, .85);
    }
    boolean nothing = phrases.stream().anyMatch(said -> said.is(Sense.NONE));
    return unknown <= MOST_BESIDE && repeatsLast() ? new Heard(!nothing, .82) : null;
  }

  /** Finnish asks by an ending of the verb. */
  private boolean repeatsVerb() {
    String verb = reply.words().getFirst().form();
    List<String> endings = reply.language().words().list("interrogative-endings");
    for (Word word : asked.words()) {
      String asked = word.form();
      boolean asks = asked.length() > 4 && endings.stream().anyMatch(asked::endsWith);
      if (asks && shared(asked, verb) >= 3) {
        return true;
      }
    }
    return false;
  }

  private boolean repeatsLast() {
    Word last = lastWord();
    // "Only the third time" says when, not whether.
    boolean counts = phrases.stream().anyMatch(said -> said.is(Sense.ORDINAL));
    return last != null && !counts && asked.words().stream().anyMatch(word -> isSame(word, last));
  }

  /** "Works" and "work", "puuttui" and "puuttuiko"; a short verb only where the question begins. */
  private boolean isSame(Word word, Word last) {
    int shorter = Math.min(word.form().length(), last.form().length());
    int shared = shared(word.form(), last.form());
    boolean verb = word.form().equals(last.form()) && word.start() == 0;
    boolean whole = shared == shorter && shorter == SAME - 1;
    return verb || whole || shared >= Math.max(SAME, shorter - 2);
  }

  /** The last word that says something: "the butter was missing" says that it was. */
  private @Nullable Word lastWord() {
    Word last = null;
    for (Said said : phrases) {
      Word word = reply.words().get(said.from());
      if (word.isLetters() && !said.isAny(Sense.FILLER, Sense.TOPIC, Sense.ME)) {
        last = reply.words().get(said.to() - 1);
      }
    }
    return last;
  }

  private int shared(String one, String other) {
    int i = 0;
    while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }
}
