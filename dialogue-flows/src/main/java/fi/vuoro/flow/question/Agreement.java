package fi.vuoro.flow.question;

import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads yes and no, with their traps: a negated verb after a yes is a no ("joo ei ollut"), both
 * with an "or" or a "that is" between are a doubt, and what comes after a comma may be a reason.
 */
public final class Agreement {
  private final String yes;
  private final String no;
  private final Asking asking;

  /** Reads by the labels of yes and no, and the words of the language. */
  public Agreement(String yes, String no, Asking asking) {
    this.yes = yes;
    this.no = no;
    this.asking = asking;
  }

  /** What the reply says; {@code value} makes the type's value of yes or no. */
  public List<Candidate> read(Reply reply, Function<Boolean, Value> value) {
    String exact = reply.exact();
    Boolean label = label(exact);
    if (label != null) {
      return List.of(Candidate.of(value.apply(label), 1));
    }
    Verdict verdict = new Clause(afterDoubt(reply)).verdict();
    if (verdict == null) {
      return List.of();
    }
    if (verdict.truth() == null) {
      return List.of(Candidate.of(value.apply(true), .5), Candidate.of(value.apply(false), .5));
    }
    return List.of(
        new Candidate(value.apply(verdict.truth()), verdict.confidence(), verdict.rest(), null));
  }

  /** "No idea why but yes": the yes or no at the end, where what is not known is told before it. */
  private static Reply afterDoubt(Reply reply) {
    boolean doubt = false;
    for (Said said : reply.phrases()) {
      doubt |= said.is(Sense.DONT_KNOW);
      if (doubt && said.is(Sense.BUT)) {
        Reply rest = reply.of(reply.from(said.to()));
        boolean plain = rest.phrases().stream().allMatch(s -> isPlain(s, rest));
        return plain && !rest.isBlank() ? rest : reply;
      }
    }
    return reply;
  }

  private static boolean isPlain(Said said, Reply reply) {
    return said.isAny(Sense.YES, Sense.NO, Sense.FILLER)
        || reply.words().get(said.from()).kind() == Word.Kind.MARK;
  }

  /** Yes and no by their labels, or by the first letters of those where these differ. */
  private @Nullable Boolean label(String exact) {
    String first = Form.exact(yes);
    String second = Form.exact(no);
    boolean letter = exact.length() == 1 && first.startsWith(exact) != second.startsWith(exact);
    if (exact.equals(first) || exact.equals(second) || letter) {
      return letter ? first.startsWith(exact) : exact.equals(first);
    }
    return null;
  }

  /** A null truth is a doubt. */
  private record Verdict(@Nullable Boolean truth, double confidence, @Nullable String rest) {
    static final Verdict DOUBT = new Verdict(null, .5, null);
  }

  static final Sense[] SAYING = {
    Sense.YES, Sense.NO, Sense.NEGATION, Sense.UNSURE, Sense.DONT_KNOW, Sense.OR, Sense.CORRECTION
  };

  /** The reply up to the reason in it. */
  private final class Clause {
    private final Reply reply;
    private final List<Said> phrases;
    private final AskedWords asked;
    private final Pertinence pertinence;
    private int yeses;
    private int noes;
    private int unknown;
    private boolean unsure;
    private boolean lastIsNo;
    private boolean firstIsYes;
    private boolean bad;
    private boolean joined;
    private @Nullable String rest;

    Clause(Reply reply) {
      this.reply = reply;
      this.phrases = reply.phrases();
      this.asked = new AskedWords(reply, asking.text());
      this.pertinence = new Pertinence(reply, asked);
    }

    @Nullable Verdict verdict() {
      scan();
      boolean question = reply.words().stream().anyMatch(word -> word.isMark('?'));
      if (yeses == 0 && noes == 0) {
        return unsure || isBounded() ? Verdict.DOUBT : echo();
      }
      // "Not bad" is praise, and no answer.
      if (unsure || question || saysOtherwise()) {
        return Verdict.DOUBT;
      }
      if (yeses > 0 && noes > 0) {
        return contradiction();
      }
      double confidence = unknown == 0 ? .95 : unknown > 4 || !pertinence.isPlain() ? .7 : .85;
      return new Verdict(noes == 0, reply.isLong() ? .5 : confidence, rest);
    }

    private boolean saysOtherwise() {
      boolean late =
          yeses == 0 && (pertinence.isLateNo() || pertinence.isOfNeed() || isOfSomeDay());
      boolean bad = this.bad && noes > 0 && pertinence.isStrange();
      return late || bad || (noes > 0 && yeses == 0 && pertinence.isOfOneself());
    }

    /** "On Mondays never". */
    private boolean isOfSomeDay() {
      return phrases.getFirst().is(Sense.WEEKDAY);
    }

    private @Nullable Verdict echo() {
      // "My wife would".
      if (phrases.stream().anyMatch(said -> said.is(Sense.OTHERS))) {
        return null;
      }
      Echo.Heard heard = new Echo(reply, asked).answer(unknown);
      return heard == null ? null : new Verdict(heard.truth(), heard.confidence(), null);
    }

    private void scan() {
      boolean separated = false;
      // "My wife says yes" is another's yes.
      boolean others = false;
      for (int i = 0; i < phrases.size(); i++) {
        Said said = phrases.get(i);
        Word word = reply.words().get(said.from());
        if (yeses + noes > 0 && word.isLetters() && isReason(i, separated)) {
          rest = isWorth(i) ? reply.from(said.from()) : null;
          unsure |= yeses > 0 && said.is(Sense.BUT) && saysLater(i, Sense.NO, Sense.NEGATION);
          unsure |= noes > 0 && said.is(Sense.BUT) && isYes(i + 1);
          return;
        }
        boolean answers = said.isAny(Sense.YES, Sense.NO) && yeses + noes == 0;
        unsure |= others && answers;
        others = said.is(Sense.OTHERS) || (others && word.kind() != Word.Kind.MARK);
        separated = word.kind() == Word.Kind.MARK && ",.;:!-\u2013\u2014(".contains(word.form());
        count(said, word);
      }
    }

    /** Whether the rest gives a reason, and takes nothing of the answer back. */
    private boolean isReason(int i, boolean separated) {
      Said said = phrases.get(i);
      if (said.isAny(Sense.BECAUSE, Sense.BUT)) {
        return !said.is(Sense.CORRECTION);
      }
      if (isNewSentence(i) || isTelling(i)) {
        return !said.isAny(SAYING);
      }
      boolean more = yeses == 0 && said.isAny(Sense.NO, Sense.NEGATION);
      return separated && (more || !saysLater(i, SAYING)) && !isJoining(said);
    }

    /** "Yes!! Running about like nothing happened". */
    private boolean isNewSentence(int i) {
      Word before = i == 0 ? null : reply.words().get(phrases.get(i).from() - 1);
      return before != null && (before.isMark('!') || before.isMark('.'));
    }

    /** "No and I nearly fainted". */
    private boolean isTelling(int i) {
      Said next = i + 1 < phrases.size() ? phrases.get(i + 1) : null;
      return phrases.get(i).is(Sense.AND)
          && noes > 0
          && next != null
          && next.isAny(Sense.ME, Sense.CLAUSE)
          && !next.isAny(SAYING)
          && i + 2 < phrases.size();
    }

    /** One word more, "eventually" say, is no reason. */
    private boolean isWorth(int from) {
      boolean given = phrases.get(from).isAny(Sense.BECAUSE, Sense.BUT, Sense.CLAUSE);
      long telling =
          phrases.subList(from, phrases.size()).stream()
              .filter(said -> !said.isAny(SAYING) && !said.is(Sense.FILLER))
              .filter(said -> reply.words().get(said.from()).isLetters())
              .count();
      return given || telling > 1;
    }

    private boolean saysLater(int from, Sense... senses) {
      return phrases.subList(from, phrases.size()).stream()
          .filter(said -> noes == 0 || !pertinence.isOtherClause(said))
          .anyMatch(said -> said.isAny(senses));
    }

    private boolean isYes(int i) {
      return i < phrases.size() && phrases.get(i).is(Sense.YES);
    }

    /** "It did until yesterday". */
    private boolean isBounded() {
      return phrases.stream().anyMatch(said -> said.isAny(Sense.BOUND, Sense.RESERVED));
    }

    private boolean isJoining(Said said) {
      return said.isAny(Sense.OR, Sense.CORRECTION) && !said.is(Sense.NO);
    }

    private void count(Said said, Word word) {
      // "It works and it doesn't".
      joined |= said.is(Sense.AND) && yeses + noes + unknown > 0;
      unsure |= joined && noes == 0 && said.isAny(Sense.NO, Sense.NEGATION);
      unsure |=
          (noes + yeses == 0 && pertinence.isNothingOf(said))
              || (yeses == 0 && pertinence.isOtherClause(said));
      unsure |= said.is(Sense.UNAWARE) && !asked.areOfKnowing();
      boolean takesBack = said.is(Sense.EXCEPT) && !said.is(Sense.BUT);
      if (said.isAny(Sense.OR, Sense.CORRECTION) && yeses + noes > 0 && !said.is(Sense.NO)) {
        unsure |= !said.is(Sense.FILLER) || said.is(Sense.OR) || isFollowed(said);
      } else if (takesBack) {
        unsure = true;
      } else if (said.isAny(Sense.UNSURE, Sense.DONT_KNOW, Sense.RESERVED)) {
        unsure |= !asked.speakOf(word);
      } else if (isDescribing(said) || (yeses > 0 && pertinence.isNothingOf(said))) {
        unknown++;
      } else if (pertinence.isDenialOfAsked(said)) {
        noes++;
        lastIsNo = true;
      } else if (said.isAny(Sense.NO, Sense.NEGATION)) {
        noes++;
        lastIsNo = true;
        firstIsYes &= yeses > 0;
      } else if (said.is(Sense.YES) && !(said.is(Sense.FILLER) && noes > 0)) {
        firstIsYes |= yeses + noes == 0;
        yeses++;
        lastIsNo = false;
      } else if (!said.isAny(Sense.FILLER, Sense.ECHO) && word.isLetters()) {
        bad |= said.is(Sense.BAD);
        unknown++;
      } else if (word.isDigits()) {
        unknown++;
      }
    }

    /** "Yes actually" takes nothing back. */
    private boolean isFollowed(Said said) {
      return reply.words().subList(said.to(), reply.words().size()).stream()
          .anyMatch(Word::isLetters);
    }

    /** "No, everything was fine": how it was, after a no. */
    private boolean isDescribing(Said said) {
      Said before = reply.phraseBefore(said.from());
      return said.is(Sense.YES)
          && !said.is(Sense.FILLER)
          && noes > 0
          && (pertinence.isOtherClause(said)
              || (before != null
                  && before.isAny(Sense.ECHO, Sense.CLAUSE)
                  && !before.isAny(Sense.YES, Sense.NO)));
    }

    /** "Joo ei ollut" is a no; "no yes" and the like are asked. */
    private Verdict contradiction() {
      boolean said = unknown == 0 || (noes > 1 && unknown <= 2);
      boolean plain = yeses == 1 && firstIsYes && lastIsNo && said && rest == null;
      return plain ? new Verdict(false, .85, null) : Verdict.DOUBT;
    }
  }
}
