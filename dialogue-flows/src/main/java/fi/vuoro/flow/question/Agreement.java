package fi.vuoro.flow.question;

import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import fi.vuoro.flow.words.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads yes and no, with their traps: a negated verb after a yes is a no ("joo ei ollut"), both
 * with an "or" or a "that is" between are a doubt, and what comes after a comma may be a reason.
 */
public final class Agreement {
  /** Who says the verb again says little more. */
  private static final int MOST_SAID = 3;

  /** A verb said again may have a subject and an object. */
  private static final int MOST_BESIDE = 2;

  /** So many letters two forms of a word begin with. */
  private static final int SAME = 5;

  /** So many letters tell a word of the question. */
  private static final int ALIKE = 4;

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

  private static final Sense[] SAYING = {
    Sense.YES, Sense.NO, Sense.NEGATION, Sense.UNSURE, Sense.DONT_KNOW, Sense.OR, Sense.CORRECTION
  };

  private static final Sense[] BESIDE = {Sense.FILLER, Sense.ECHO, Sense.ME, Sense.DEGREE};

  /** The reply up to the reason in it. */
  private final class Clause {
    private final Reply reply;
    private final List<Said> phrases;
    private @Nullable List<Word> question;
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
    }

    @Nullable Verdict verdict() {
      scan();
      boolean question = reply.words().stream().anyMatch(word -> word.isMark('?'));
      if (yeses == 0 && noes == 0) {
        return unsure || isBounded() ? Verdict.DOUBT : echo();
      }
      // "Not bad" is praise, and no answer.
      if (unsure || question || isLateNo() || (bad && noes > 0 && isStrange()) || isOfOneself()) {
        return Verdict.DOUBT;
      }
      if (yeses > 0 && noes > 0) {
        return contradiction();
      }
      double confidence = unknown == 0 ? .95 : unknown <= 2 ? .85 : unknown <= 4 ? .8 : .7;
      return new Verdict(noes == 0, reply.isLong() ? .5 : confidence, rest);
    }

    /** "I wasn't home", where the question isn't about what the customer did. */
    private boolean isOfOneself() {
      return noes > 0
          && yeses == 0
          && !isPlainNo()
          && isStrange()
          && !asksYou()
          && phrases.stream().anyMatch(said -> said.is(Sense.ME));
    }

    /** "No, I had to call again": not the "not" of what the customer did. */
    private boolean isPlainNo() {
      Said first = phrases.getFirst();
      boolean alone = phrases.size() > 1 && isMark(phrases.get(1));
      return first.isAny(Sense.NO, Sense.NEGATION) && (alone || !first.is(Sense.ME));
    }

    private boolean isMark(Said said) {
      return reply.words().get(said.from()).kind() == Word.Kind.MARK;
    }

    /** Whether it speaks of something that the question doesn't. */
    private boolean isStrange() {
      Set<String> asked = asked();
      return phrases.stream()
          .filter(said -> !said.isAny(SAYING) && !said.isAny(BESIDE))
          .map(said -> reply.words().get(said.from()))
          .anyMatch(word -> word.isLetters() && !asked.contains(start(word)));
    }

    private List<Word> question() {
      if (question == null) {
        question = reply.of(asking.text()).words();
      }
      return question;
    }

    private Set<String> asked() {
      Set<String> asked = new HashSet<>();
      for (Word word : question()) {
        asked.add(start(word));
      }
      return asked;
    }

    private static String start(Word word) {
      return word.form().substring(0, Math.min(ALIKE, word.form().length()));
    }

    /** "Have to, no other way": the no is in another clause than what was said first. */
    private boolean isLateNo() {
      boolean before = false;
      for (Said said : phrases) {
        if (said.isAny(SAYING)) {
          return before && yeses == 0 && said.isAny(Sense.NO, Sense.NEGATION);
        }
        before |= isMark(said) && said.from() > 0 && unknownBefore(said.from());
      }
      return false;
    }

    private boolean unknownBefore(int word) {
      return phrases.stream()
          .filter(said -> said.to() <= word)
          .anyMatch(said -> said.meanings().isEmpty() && !isMark(said));
    }

    private boolean asksYou() {
      List<String> you = reply.language().words().list("you");
      List<String> endings = reply.language().words().list("you-endings");
      return question().stream()
          .map(Word::form)
          .anyMatch(form -> you.contains(form) || endings.stream().anyMatch(form::endsWith));
    }

    private void scan() {
      boolean separated = false;
      for (int i = 0; i < phrases.size(); i++) {
        Said said = phrases.get(i);
        Word word = reply.words().get(said.from());
        if (yeses + noes > 0 && word.isLetters() && isReason(i, separated)) {
          rest = isWorth(i) ? reply.from(said.from()) : null;
          unsure |= yeses > 0 && said.is(Sense.BUT) && saysLater(i, Sense.NO, Sense.NEGATION);
          unsure |= noes > 0 && said.is(Sense.BUT) && isYes(i + 1);
          return;
        }
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
      boolean more = yeses == 0 && said.isAny(Sense.NO, Sense.NEGATION);
      return separated && (more || !saysLater(i, SAYING)) && !isJoining(said);
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
      return phrases.subList(from, phrases.size()).stream().anyMatch(said -> said.isAny(senses));
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
      unsure |= isNothingOf(said) || isOtherClause(said);
      boolean takesBack = said.is(Sense.EXCEPT) && !said.is(Sense.BUT) && yeses > 0;
      if (said.isAny(Sense.OR, Sense.CORRECTION) && yeses + noes > 0 && !said.is(Sense.NO)) {
        unsure = true;
      } else if (takesBack) {
        unsure = true;
      } else if (said.isAny(Sense.UNSURE, Sense.DONT_KNOW, Sense.RESERVED)) {
        unsure = true;
      } else if (isDenialOfAsked(said)) {
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

    /** "No choice really": a "no" of something else than was asked. */
    private boolean isNothingOf(Said said) {
      List<String> nouns = reply.language().words().list("no-of-something");
      Said next = reply.phraseAt(said.to());
      return next != null
          && nouns.contains(reply.words().get(said.from()).form())
          && said.to() - said.from() == 1
          && (next.meanings().isEmpty() || next.is(Sense.ABOUT))
          && reply.words().get(next.from()).isLetters()
          && !isAsked(reply.words().get(next.from()));
    }

    /** "It was cancelled" is no "it was". */
    private boolean isOtherClause(Said said) {
      List<String> verbs = reply.language().words().list("echo");
      Said next = reply.phraseAt(said.to());
      return next != null
          && yeses == 0
          && said.is(Sense.YES)
          && said.to() - said.from() > 1
          && verbs.contains(reply.words().get(said.to() - 1).form())
          && next.meanings().isEmpty()
          && reply.words().get(next.from()).isLetters()
          && !isAsked(reply.words().get(next.from()));
    }

    /** "No problems", which is a mere phrase elsewhere, where problems are asked about. */
    private boolean isDenialOfAsked(Said said) {
      boolean phrase =
          said.isAny(Sense.FILLER, Sense.NOT_APPLICABLE) && said.to() - said.from() > 1;
      return phrase
          && !said.is(Sense.YES)
          && reply.words().subList(said.from(), said.to()).stream().anyMatch(this::isAsked)
          && denies(said);
    }

    private boolean isAsked(Word word) {
      return word.form().length() >= ALIKE && asked().contains(start(word));
    }

    private boolean denies(Said phrase) {
      for (Word word : reply.words().subList(phrase.from(), phrase.to())) {
        if (reply.of(word.form()).phrases().getFirst().isAny(Sense.NO, Sense.NEGATION)) {
          return true;
        }
      }
      return false;
    }

    /** "Joo ei ollut" is a no; "no yes" and the like are asked. */
    private Verdict contradiction() {
      boolean said = unknown == 0 || (noes > 1 && unknown <= 2);
      boolean plain = yeses == 1 && firstIsYes && lastIsNo && said && rest == null;
      return plain ? new Verdict(false, .85, null) : Verdict.DOUBT;
    }

    /** "Saimmeko asian kuntoon?" - "saitte": the verb of the question said again is a yes. */
    private @Nullable Verdict echo() {
      if (unknown == 0 && phrases.stream().anyMatch(said -> said.is(Sense.ECHO))) {
        return new Verdict(true, .85, null);
      }
      List<Word> words = reply.words();
      if (words.isEmpty() || words.getLast().isMark('?')) {
        return null;
      }
      if (words.size() <= MOST_SAID && words.getFirst().isLetters() && repeatsVerb()) {
        return new Verdict(true, .85, null);
      }
      boolean nothing = phrases.stream().anyMatch(said -> said.is(Sense.NONE));
      return unknown <= MOST_BESIDE && repeatsLast() ? new Verdict(!nothing, .82, null) : null;
    }

    /** Finnish asks by an ending of the verb. */
    private boolean repeatsVerb() {
      String verb = reply.words().getFirst().form();
      List<String> endings = reply.language().words().list("interrogative-endings");
      for (Word word : question()) {
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
      for (Word word : last == null ? List.<Word>of() : question()) {
        int shorter = Math.min(word.form().length(), last == null ? 0 : last.form().length());
        boolean same = last != null && word.form().equals(last.form()) && word.start() == 0;
        if (same
            || (last != null && shared(word.form(), last.form()) >= Math.max(SAME, shorter - 2))) {
          return true;
        }
      }
      return false;
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
}
