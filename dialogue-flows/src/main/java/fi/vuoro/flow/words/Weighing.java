package fi.vuoro.flow.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How sure one can be of what was found in a reply, by the words around it: words that say nothing
 * leave it sure, a reason may follow it, other words and a negation make it doubtful, and of two
 * things that exclude each other neither is sure.
 */
public final class Weighing {
  /** What the words of the question say is no news in the reply. */
  private static final int PREFIX = 5;

  private final Reply reply;
  private final List<Said> phrases;
  private final Set<String> asked = new HashSet<>();
  private boolean lenient;

  /** Weighs what is found in a reply to a question. */
  public Weighing(Reply reply, String question) {
    this.reply = reply;
    this.phrases = reply.phrases();
    for (Word word : Splitting.words(Form.clean(question), Reply.READ_AT_MOST)) {
      if (word.isLetters() && word.form().length() >= PREFIX) {
        asked.add(word.form().substring(0, PREFIX));
      }
    }
  }

  /**
   * The same for options, which are called by their own words: a few other words beside such a name
   * don't make it doubtful.
   */
  public Weighing amongWords() {
    lenient = true;
    return this;
  }

  /** All that was found, in order, each weighed; equal values count once. */
  public <T> List<Weighed<T>> weigh(List<Found<T>> found) {
    List<Found<T>> different = corrected(distinct(found));
    if (different.isEmpty()) {
      return List.of();
    }
    if (different.size() == 1) {
      return List.of(one(different.getFirst()));
    }
    Found<T> first = different.getFirst();
    Weighed<T> alone = one(first);
    boolean reason =
        alone.rest() != null && alone.confidence() >= .85 && !isJoined(first, different.get(1));
    if (reason) {
      return List.of(alone);
    }
    return different.stream().map(f -> new Weighed<T>(f.value(), .5, null)).toList();
  }

  private static <T> List<Found<T>> distinct(List<Found<T>> found) {
    List<Found<T>> distinct = new ArrayList<>();
    Set<T> seen = new HashSet<>();
    for (Found<T> one : found) {
      if (seen.add(one.value())) {
        distinct.add(one);
      }
    }
    return distinct;
  }

  /** "7, no wait, 8" and "not 7 but 8" leave the last alone. */
  private <T> List<Found<T>> corrected(List<Found<T>> found) {
    List<Found<T>> left = found;
    while (left.size() > 1) {
      Found<T> first = left.get(0);
      Found<T> second = left.get(1);
      boolean takenBack = any(first.to(), second.from(), Sense.CORRECTION);
      boolean denied =
          any(Math.max(0, first.from() - 2), first.from(), Sense.NEGATION, Sense.NO)
              && any(first.to(), second.from(), Sense.BUT);
      if (!takenBack && !denied) {
        break;
      }
      left = left.subList(1, left.size());
      if (left.size() == 1) {
        // What stands before belongs to what was taken back.
        return List.of(left.getFirst().sure(Math.min(left.getFirst().sureness(), .9)));
      }
    }
    return left;
  }

  private <T> boolean isJoined(Found<T> first, Found<T> second) {
    boolean near = second.from() - first.to() <= 2;
    return (near && any(first.to(), second.from(), Sense.OR, Sense.TO, Sense.AND, Sense.OUT_OF))
        || second.from() - first.to() <= 1;
  }

  private boolean any(int from, int to, Sense... senses) {
    for (Said said : phrases) {
      if (said.from() >= from && said.to() <= to && said.isAny(senses)) {
        return true;
      }
    }
    return false;
  }

  private <T> Weighed<T> one(Found<T> found) {
    int start = afterTakenBack(found.from());
    Before before = before(start, found.from());
    After after = after(found.to());
    double confidence = found.sureness() * .97;
    if (before.denied || after.question) {
      return new Weighed<>(found.value(), Math.min(confidence, .5), null);
    }
    int unknown = before.unknown + after.unknown;
    if (before.separated && after.unknown == 0 && after.rest == null) {
      String rest = reply.between(start, before.separatedAt);
      return new Weighed<>(found.value(), Math.min(confidence, .84), rest);
    }
    if (unknown > 0 || reply.isLong()) {
      double doubt =
          lenient ? doubtAmongWords(unknown) : unknown == 1 ? .72 : unknown == 2 ? .6 : .4;
      return new Weighed<>(found.value(), Math.min(confidence, doubt), after.rest);
    }
    return new Weighed<>(
        found.value(), after.rest == null ? confidence : confidence * .95, after.rest);
  }

  private double doubtAmongWords(int unknown) {
    return reply.isLong() || unknown > 5 ? .6 : .83;
  }

  /** Index of the word after the last word of correction before a place, 0 where there is none. */
  private int afterTakenBack(int before) {
    int start = 0;
    for (Said said : phrases) {
      if (said.to() <= before && said.is(Sense.CORRECTION)) {
        start = said.to();
      }
    }
    return start;
  }

  /** Whether a phrase says nothing that could change the meaning of what stands beside it. */
  private boolean isEmpty(Said said) {
    if (said.isAny(Sense.FILLER, Sense.POINTS, Sense.ARTICLE, Sense.CORRECTION, Sense.YES)) {
      return true;
    }
    if (said.to() - said.from() > 1) {
      return false;
    }
    Word word = reply.words().get(said.from());
    return switch (word.kind()) {
      case MARK, EMOJI -> !word.isMark('?');
      case DIGITS -> false;
      case LETTERS ->
          (word.form().length() == 1 && said.meanings().isEmpty())
              || (word.form().length() >= PREFIX
                  && asked.contains(word.form().substring(0, PREFIX)));
    };
  }

  private boolean isSeparator(Said said) {
    Word word = reply.words().get(said.from());
    return said.is(Sense.BECAUSE)
        || (word.kind() == Word.Kind.MARK && ",.;:!-\u2013\u2014(".contains(word.form()));
  }

  private Before before(int start, int end) {
    Before before = new Before();
    int sinceSeparator = 0;
    for (Said said : phrases) {
      if (said.from() < start || said.to() > end) {
        continue;
      }
      if (isSeparator(said) && said.from() > start) {
        before.separatedAt = said.from();
        sinceSeparator = before.unknown;
        before.denied = false;
      }
      if (!isEmpty(said)) {
        before.unknown++;
        before.denied |= said.isAny(Sense.NEGATION, Sense.NO);
      }
    }
    before.separated = before.unknown > 0 && sinceSeparator == before.unknown;
    return before;
  }

  private After after(int from) {
    After after = new After();
    for (int i = 0; i < phrases.size(); i++) {
      Said said = phrases.get(i);
      if (said.from() < from) {
        continue;
      }
      if (isSeparator(said)) {
        after.rest = rest(i);
        return after;
      }
      after.question |= reply.words().get(said.from()).isMark('?');
      if (!isEmpty(said)) {
        after.unknown++;
      }
    }
    return after;
  }

  /** The words from a separator on, without the separator unless it is a word. */
  private @Nullable String rest(int separator) {
    int first = separator;
    while (first < phrases.size() && !hasLetters(phrases.get(first))) {
      first++;
    }
    boolean says = false;
    for (Said said : phrases.subList(first, phrases.size())) {
      says |= !isEmpty(said) && !said.is(Sense.BECAUSE);
    }
    return says ? reply.from(phrases.get(first).from()) : null;
  }

  private boolean hasLetters(Said said) {
    Word word = reply.words().get(said.from());
    return word.isLetters() || word.isDigits();
  }

  private static final class Before {
    private int unknown;
    private boolean denied;
    private boolean separated;
    private int separatedAt;
  }

  private static final class After {
    private int unknown;
    private boolean question;
    private @Nullable String rest;
  }
}
