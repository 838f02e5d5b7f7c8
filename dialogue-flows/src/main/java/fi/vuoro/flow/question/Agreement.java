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
    if (exact.equals(Form.exact(yes)) || exact.equals(Form.exact(no))) {
      return List.of(Candidate.of(value.apply(exact.equals(Form.exact(yes))), 1));
    }
    Verdict verdict = new Clause(reply).verdict();
    if (verdict == null) {
      return List.of();
    }
    if (verdict.truth() == null) {
      return List.of(Candidate.of(value.apply(true), .5), Candidate.of(value.apply(false), .5));
    }
    return List.of(
        new Candidate(value.apply(verdict.truth()), verdict.confidence(), verdict.rest(), null));
  }

  /** A null truth is a doubt. */
  private record Verdict(@Nullable Boolean truth, double confidence, @Nullable String rest) {
    static final Verdict DOUBT = new Verdict(null, .5, null);
  }

  /** The reply up to the reason in it. */
  private final class Clause {
    private final Reply reply;
    private int yeses;
    private int noes;
    private int unknown;
    private boolean unsure;
    private boolean lastIsNo;
    private @Nullable String rest;

    Clause(Reply reply) {
      this.reply = reply;
    }

    @Nullable Verdict verdict() {
      scan();
      boolean question = reply.words().stream().anyMatch(word -> word.isMark('?'));
      if (yeses == 0 && noes == 0) {
        return unsure ? Verdict.DOUBT : echo();
      }
      if (unsure || question) {
        return Verdict.DOUBT;
      }
      if (yeses > 0 && noes > 0) {
        return contradiction();
      }
      double confidence = unknown == 0 ? .95 : unknown <= 2 ? .85 : unknown <= 4 ? .8 : .7;
      return new Verdict(noes == 0, reply.isLong() ? .5 : confidence, rest);
    }

    private void scan() {
      boolean separated = false;
      for (Said said : reply.phrases()) {
        Word word = reply.words().get(said.from());
        boolean reason = said.is(Sense.BECAUSE) || (separated && !says(said));
        if (yeses + noes > 0 && reason && !isJoining(said) && word.isLetters()) {
          rest = reply.from(said.from());
          return;
        }
        separated = word.kind() == Word.Kind.MARK && ",.;:!-\u2013\u2014(".contains(word.form());
        count(said, word);
      }
    }

    private boolean says(Said said) {
      return said.isAny(Sense.YES, Sense.NO, Sense.NEGATION, Sense.UNSURE, Sense.DONT_KNOW);
    }

    private boolean isJoining(Said said) {
      return said.isAny(Sense.OR, Sense.CORRECTION, Sense.FILLER);
    }

    private void count(Said said, Word word) {
      if (said.isAny(Sense.OR, Sense.CORRECTION) && yeses + noes > 0 && !said.is(Sense.NO)) {
        unsure = true;
      } else if (said.isAny(Sense.UNSURE, Sense.DONT_KNOW)) {
        unsure = true;
      } else if (said.isAny(Sense.NO, Sense.NEGATION)) {
        noes++;
        lastIsNo = true;
      } else if (said.is(Sense.YES) && !(said.is(Sense.FILLER) && noes > 0)) {
        yeses++;
        lastIsNo = false;
      } else if (!said.is(Sense.FILLER) && word.isLetters()) {
        unknown++;
      } else if (word.isDigits()) {
        unknown++;
      }
    }

    /** "Joo ei ollut" is a no; "no yes" and the like are asked. */
    private Verdict contradiction() {
      boolean plain = yeses == 1 && noes == 1 && lastIsNo && unknown == 0 && rest == null;
      return plain ? new Verdict(false, .85, null) : Verdict.DOUBT;
    }

    /** "Saimmeko asian kuntoon?" - "saitte": the verb of the question said again is a yes. */
    private @Nullable Verdict echo() {
      List<Word> said = reply.words();
      if (said.isEmpty() || said.size() > 3 || !said.getFirst().isLetters()) {
        return null;
      }
      String verb = said.getFirst().form();
      for (String ending : reply.language().words().list("interrogative-endings")) {
        for (String asked : Form.lower(asking.text()).split("[^\\p{L}]+")) {
          if (asked.endsWith(ending) && asked.length() > 4 && shared(asked, verb) >= 3) {
            return new Verdict(true, .85, null);
          }
        }
      }
      return null;
    }

    private int shared(String one, String other) {
      int i = 0;
      while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
        i++;
      }
      return i;
    }
  }
}
