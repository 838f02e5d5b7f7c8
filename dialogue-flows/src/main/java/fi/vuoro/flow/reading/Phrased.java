package fi.vuoro.flow.reading;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.reading.Reading.Kind;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import org.jspecify.annotations.Nullable;

/**
 * Wishes that are put together of words rather than said in a fixed phrase: "I'd like to speak with
 * someone about my order", "why on earth are you asking that", "what do the numbers mean".
 */
final class Phrased {
  /** Something longer tells a story. */
  private static final int WORDS = 14;

  /** So many letters tell a word of the question. */
  private static final int NOUN = 5;

  /** Who wants to talk says so at once. */
  private static final int SOON = 5;

  private final Reply reply;

  Phrased(Reply reply) {
    this.reply = reply;
  }

  /** The wish, null where the words make none. */
  @Nullable Reading wish() {
    if (reply.isLong() || reply.words().size() > WORDS) {
      return null;
    }
    if (wantsToTalk()) {
      return of(Kind.HUMAN);
    }
    if (asks(Sense.REASON, Sense.ENQUIRE)) {
      return of(Kind.WHY);
    }
    return asks(Sense.QUESTION, Sense.MEAN) ? of(Kind.PLAINER) : null;
  }

  private Reading of(Kind kind) {
    return Reading.of(kind, null, reply.language().tag(), Reader.VERSION);
  }

  /** "I want to talk to somebody", not "I had to talk to somebody". */
  private boolean wantsToTalk() {
    boolean wants = false;
    boolean talk = false;
    boolean whom = asksWhom();
    for (Said said : reply.phrases()) {
      wants |= said.is(Sense.WANT) && said.from() < SOON;
      if (said.isAny(Sense.NEGATION, Sense.NO) && !talk) {
        return false;
      }
      int words = said.to() - said.from();
      boolean asked = said.is(Sense.HUMAN) && words >= (wants ? 3 : 4) && said.from() < SOON;
      if (asked || (wants && talk && said.isAny(Sense.SOMEONE, Sense.HUMAN))) {
        return true;
      }
      talk |= wants && said.is(Sense.TALK);
      if (whom && talk) {
        return true;
      }
    }
    return false;
  }

  /** "Who can I speak to about my lost goggles". */
  private boolean asksWhom() {
    return !reply.words().isEmpty()
        && reply
            .language()
            .words()
            .list("opens-questions")
            .contains(reply.words().getFirst().form());
  }

  /** A question that begins with the one and goes on with the other. */
  private boolean asks(Sense first, Sense then) {
    boolean begun = false;
    boolean leading = true;
    for (Said said : reply.phrases()) {
      if (begun && said.is(then)) {
        return true;
      }
      begun |= leading && said.is(first);
      leading &= said.isAny(Sense.FILLER, Sense.TOPIC, Sense.BUT, Sense.AND) || isMark(said);
    }
    return false;
  }

  private boolean isMark(Said said) {
    Word word = reply.words().get(said.from());
    return word.kind() == Word.Kind.MARK || word.kind() == Word.Kind.EMOJI;
  }

  /**
   * That there is nothing to rate: "didn't get any vegetables", "en oo vielä kokeillut". Where yes
   * or no is asked, that may well be the no.
   *
   * @param question as the customer reads it
   * @param has whether not to have one is enough: an address, say
   */
  @Nullable Reading nothingToRate(String step, String question, boolean has) {
    boolean denied = false;
    boolean uses = false;
    int others = 0;
    boolean topic = false;
    boolean asked = false;
    boolean hasNot = false;
    for (Said said : reply.phrases()) {
      Word word = reply.words().get(said.from());
      boolean denies =
          said.isAny(Sense.NEGATION, Sense.NO) || (said.is(Sense.USE) && said.is(Sense.UNSURE));
      if (word.isDigits() || said.isAny(Sense.NUMBER, Sense.BUT, Sense.BAD, Sense.DONT_KNOW)) {
        return null;
      }
      denied |= denies;
      topic |= said.is(Sense.TOPIC);
      uses |= said.is(Sense.USE) || (has && said.is(Sense.HAVE));
      asked |= Word.Kind.LETTERS == word.kind() && isAskedOf(word, question);
      hasNot |= said.is(Sense.HAVE);
      boolean empty =
          denies
              || said.isAny(
                  Sense.USE,
                  Sense.HAVE,
                  Sense.FILLER,
                  Sense.TOPIC,
                  Sense.ARTICLE,
                  Sense.UNSURE,
                  Sense.CORRECTION);
      others += !empty && word.isLetters() ? 1 : 0;
    }
    uses |= asked && hasNot;
    boolean none = has && topic && others == 0;
    return denied && (none || (uses && others <= 2))
        ? Wishes.with(
            Reading.of(Kind.SKIP, step, reply.language().tag(), Reader.VERSION),
            Missing.NOT_APPLICABLE.word())
        : null;
  }

  /** "I have no decision yet", where the decision is asked about. */
  private static boolean isAskedOf(Word word, String question) {
    return word.form().length() >= NOUN
        && Form.lower(question).contains(word.form().substring(0, NOUN));
  }
}
