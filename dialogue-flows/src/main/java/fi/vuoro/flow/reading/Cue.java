package fi.vuoro.flow.reading;

import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import org.jspecify.annotations.Nullable;

/**
 * The words that say it is a correction.
 *
 * @param rest what is said besides
 * @param change whether a change is asked for, rather than a word taken back
 * @param strong whether the words mean nothing else, as "well" and "no" do
 */
record Cue(String rest, boolean change, boolean strong) {

  /**
   * The cue in a reply, null where there is none.
   *
   * @param named whether the reply names an earlier question, so that the cue may stand anywhere
   */
  static @Nullable Cue in(Reply reply, boolean named) {
    int end = 0;
    boolean change = false;
    boolean strong = false;
    boolean leading = true;
    boolean found = false;
    boolean meant = false;
    for (Said said : reply.phrases()) {
      boolean cue = said.isAny(Sense.CORRECTION, Sense.CHANGE);
      if (cue && meant && isLastNo(said, reply)) {
        break;
      }
      if (cue && (leading || (named && said.is(Sense.CORRECTION)) || isLast(said, reply))) {
        found = true;
        change |= said.is(Sense.CHANGE);
        meant |= said.to() - said.from() > 1;
        strong |= isStrong(said);
        end = leading || isLast(said, reply) ? said.to() : end;
      } else if (found
          && isStrong(said)
          && said.is(Sense.CORRECTION)
          && says(reply.from(said.to()))) {
        end = said.to();
      }
      leading &= cue || isEmpty(said, reply);
    }
    return found ? new Cue(reply.from(end), change, strong) : null;
  }

  /** "I hit 2 by mistake, I meant 8": what is meant comes last, in a word or two. */
  private static boolean isLast(Said said, Reply reply) {
    int left = reply.words().size() - said.to();
    int before = said.from() - 1;
    while (before > 0 && isSmall(before, reply)) {
      before--;
    }
    boolean after = before >= 0 && isBreak(before, reply);
    return after && said.is(Sense.CORRECTION) && isStrong(said) && left > 0 && left <= 3;
  }

  /** "It" should be 9. */
  private static boolean isSmall(int word, Reply reply) {
    Said said = reply.phraseAt(word);
    return said != null && said.to() == word + 1 && said.is(Sense.CLAUSE);
  }

  /** A comma, or "but": "I put 7 but it should be 9". */
  private static boolean isBreak(int word, Reply reply) {
    return reply.words().get(word).kind() == Word.Kind.MARK
        || reply.phrases().stream()
            .anyMatch(said -> said.is(Sense.BUT) && said.from() > 0 && said.to() - 1 == word);
  }

  private static boolean says(String rest) {
    return rest.chars().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isStrong(Said said) {
    boolean phrase = said.to() - said.from() > 1;
    return !said.isAny(Sense.TOPIC, Sense.NO) && (phrase || !said.is(Sense.FILLER));
  }

  /** "Sorry, I meant no": what is meant, though "no" can be a cue itself. */
  private static boolean isLastNo(Said said, Reply reply) {
    return said.is(Sense.NO) && reply.from(said.to()).isBlank();
  }

  /** Whether it says nothing. */
  static boolean isEmpty(Reply rest) {
    return rest.phrases().stream().allMatch(said -> isEmpty(said, rest));
  }

  private static boolean isEmpty(Said said, Reply reply) {
    Word word = reply.words().get(said.from());
    return said.isAny(Sense.FILLER, Sense.TOPIC)
        || word.kind() == Word.Kind.MARK
        || word.kind() == Word.Kind.EMOJI;
  }
}
