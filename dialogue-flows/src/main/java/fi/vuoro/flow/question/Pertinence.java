package fi.vuoro.flow.question;

import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.List;

/** Whether a yes or a no in a reply is one to what was asked, and not of something else. */
final class Pertinence {
  private static final Sense[] BESIDE = {Sense.FILLER, Sense.ECHO, Sense.ME, Sense.DEGREE};

  /** What is asked stands among so many words. */
  private static final int ASKED_FIRST = 4;

  private final Reply reply;
  private final List<Said> phrases;
  private final AskedWords asked;

  Pertinence(Reply reply, AskedWords asked) {
    this.reply = reply;
    this.phrases = reply.phrases();
    this.asked = asked;
  }

  /** "I wasn't home", where the question isn't about what the customer did. */
  boolean isOfOneself() {
    return !isPlainNo()
        && isStrange()
        && (!asked.areOfCustomer() || isStranger())
        && phrases.stream().anyMatch(said -> said.is(Sense.ME));
  }

  /** "I wasn't after a book", where it was asked whether one was found: two words say so. */
  private boolean isStranger() {
    return phrases.stream()
            .filter(said -> said.meanings().isEmpty())
            .map(said -> reply.words().get(said.from()))
            .filter(word -> word.isLetters() && !asked.has(word))
            .count()
        > 1;
  }

  /** Whether a yes or a no begins or ends what is said, or it speaks of nothing but was asked. */
  boolean isPlain() {
    List<Said> telling =
        phrases.stream()
            .filter(
                said ->
                    (!isMark(said) && !said.is(Sense.FILLER)) || said.isAny(Sense.YES, Sense.NO))
            .toList();
    Said first = telling.getFirst();
    Said last = telling.getLast();
    boolean begins =
        first.isAny(Sense.YES, Sense.NO, Sense.NEGATION)
            && !first.is(Sense.ME)
            && !(deniesOther(first) && !first.is(Sense.YES));
    boolean ends = last.is(Sense.YES) || (last.is(Sense.NO) && (isApart(last) || !isOfMe()));
    return begins || ends || !isStrange();
  }

  /** "Haven't unpacked yet": what is denied is nothing that was asked. */
  private boolean deniesOther(Said first) {
    if (!first.is(Sense.NEGATION) || first.is(Sense.CORRECTION)) {
      return false;
    }
    boolean other = false;
    int words = 0;
    for (Said said : phrases) {
      if (isMark(said)) {
        break;
      }
      Word word = reply.words().get(said.from());
      other |= said.meanings().isEmpty() && word.isLetters() && !asked.has(word);
      words++;
    }
    return other && words > 2;
  }

  private boolean isOfMe() {
    return phrases.stream().anyMatch(said -> said.is(Sense.ME));
  }

  private boolean isApart(Said last) {
    return last.from() == 0 || reply.words().get(last.from() - 1).kind() == Word.Kind.MARK;
  }

  /** "No, I had to call again": not the "not" of what the customer did. */
  private boolean isPlainNo() {
    Said first = phrases.getFirst();
    boolean alone =
        phrases.size() > 1
            && (isMark(phrases.get(1)) || phrases.get(1).isAny(Sense.BUT, Sense.BECAUSE));
    return first.isAny(Sense.NO, Sense.NEGATION) && (alone || !first.is(Sense.ME));
  }

  /** "I didn't need any", where it was asked whether one was helped when in need. */
  boolean isOfNeed() {
    List<String> needing = reply.language().words().list("needing");
    return reply.words().stream().anyMatch(word -> needing.contains(word.form()))
        && asked.words().stream().limit(ASKED_FIRST).noneMatch(word -> isAlike(word, needing));
  }

  private static boolean isAlike(Word word, List<String> others) {
    return others.stream()
        .anyMatch(other -> other.regionMatches(0, word.form(), 0, Math.min(4, other.length())));
  }

  private boolean isMark(Said said) {
    return reply.words().get(said.from()).kind() == Word.Kind.MARK;
  }

  /** Whether it speaks of something that the question doesn't. */
  boolean isStrange() {
    return phrases.stream()
        .filter(said -> !said.isAny(Agreement.SAYING) && !said.isAny(BESIDE))
        .map(said -> reply.words().get(said.from()))
        .anyMatch(word -> word.isLetters() && !asked.has(word));
  }

  /** "Have to, no other way": the no is in another clause than what was said first. */
  boolean isLateNo() {
    boolean before = false;
    for (Said said : phrases) {
      if (said.isAny(Agreement.SAYING)) {
        return before && said.isAny(Sense.NO, Sense.NEGATION);
      }
      before |= isMark(said) && said.from() > 0 && unknownBefore(said.from());
    }
    return false;
  }

  private boolean unknownBefore(int word) {
    return phrases.stream()
        .filter(said -> said.to() <= word)
        .anyMatch(said -> !isMark(said) && !said.isAny(Sense.FILLER, Sense.ME, Sense.TOPIC));
  }

  /** "No choice really": a "no" of something else than was asked. */
  boolean isNothingOf(Said said) {
    List<String> nouns = reply.language().words().list("no-of-something");
    Said next = reply.phraseAt(said.to());
    return next != null
        && said.to() - said.from() == 1
        && ((nouns.contains(reply.words().get(said.from()).form()) && isNoun(next))
            || isPartOfNothing(said, next))
        && reply.words().get(next.from()).isLetters()
        && !asked.speakOf(reply.words().get(next.from()));
  }

  private static boolean isNoun(Said said) {
    return said.meanings().isEmpty() || said.isAny(Sense.ABOUT, Sense.OTHER);
  }

  /** "Ei viivettä": Finnish has no article there, but an ending. */
  private boolean isPartOfNothing(Said said, Said next) {
    String form = reply.words().get(next.from()).form();
    return said.isAny(Sense.NO, Sense.NONE)
        && !next.is(Sense.FILLER)
        && reply.language().words().list("no-of-something-endings").stream()
            .anyMatch(form::endsWith);
  }

  /** "It was cancelled" is no "it was". */
  boolean isOtherClause(Said said) {
    List<String> verbs = reply.language().words().list("echo");
    Said next = reply.phraseAt(said.to());
    return next != null
        && said.is(Sense.YES)
        && said.to() - said.from() > 1
        && verbs.contains(reply.words().get(said.to() - 1).form())
        && (next.meanings().isEmpty() || next.is(Sense.ALL))
        && reply.words().get(next.from()).isLetters()
        && !asked.speakOf(reply.words().get(next.from()));
  }

  /** "No problems", which is a mere phrase elsewhere, where problems are asked about. */
  boolean isDenialOfAsked(Said said) {
    boolean phrase = said.isAny(Sense.FILLER, Sense.NOT_APPLICABLE) && said.to() - said.from() > 1;
    return phrase
        && !said.is(Sense.YES)
        && reply.words().subList(said.from(), said.to()).stream().anyMatch(asked::speakOf)
        && denies(said);
  }

  private boolean denies(Said phrase) {
    for (Word word : reply.words().subList(phrase.from(), phrase.to())) {
      if (reply.of(word.form()).phrases().getFirst().isAny(Sense.NO, Sense.NEGATION)) {
        return true;
      }
    }
    return false;
  }
}
