package fi.vuoro.flow.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How sure one can be of what was found in a reply, by the words around it: words that say nothing
 * leave it sure, a reason may follow it, other words and a negation make it doubtful, and of two
 * things that exclude each other neither is sure.
 */
public final class Weighing {
  /** What the words of the question say is no news in the reply. */
  private static final int PREFIX = 5;

  private static final Sense[] EMPTY = {
    Sense.FILLER, Sense.TOPIC, Sense.POINTS, Sense.ARTICLE, Sense.CORRECTION, Sense.YES, Sense.BUT
  };

  private final Reply reply;
  private final List<Said> phrases;
  private final Set<String> asked = new HashSet<>();
  private Predicate<Said> more = said -> false;
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

  /** Phrases that say nothing besides what was found, such as the unit of a number. */
  public Weighing overlooking(Predicate<Said> phrases) {
    more = phrases;
    return this;
  }

  /** All that was found, in order, each weighed; equal values count once. */
  public <T> List<Weighed<T>> weigh(List<Found<T>> found) {
    List<Found<T>> different = distinct(found);
    int takenBack = takenBack(different);
    int start = takenBack == 0 ? 0 : different.get(takenBack - 1).to();
    List<Found<T>> left = different.subList(takenBack, different.size());
    if (left.isEmpty()) {
      return List.of();
    }
    Weighed<T> first = one(left.getFirst(), start);
    boolean alone = left.size() == 1;
    boolean reason = first.rest() != null && first.confidence() >= .85;
    if (alone || (reason && !isJoined(left.get(0), left.get(1)))) {
      return List.of(first);
    }
    return left.stream().map(f -> new Weighed<T>(f.value(), .5, null)).toList();
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

  /**
   * How many of what was found was taken back: "7, no wait, 8" and "not 7 but 8" leave the last.
   */
  private <T> int takenBack(List<Found<T>> found) {
    int count = 0;
    while (count + 1 < found.size()) {
      Found<T> first = found.get(count);
      Found<T> second = found.get(count + 1);
      boolean denied =
          any(Math.max(0, first.from() - 2), first.from(), Sense.NEGATION, Sense.NO)
              && any(first.to(), second.from(), Sense.BUT);
      if (!denied && !isCorrected(first.to(), second.from())) {
        break;
      }
      count++;
    }
    return count;
  }

  /** Whether a word that takes back stands between, on its own and right before the second. */
  private boolean isCorrected(int from, int to) {
    boolean corrected = false;
    boolean fresh = true;
    for (Said said : phrases) {
      if (said.from() < from || said.to() > to) {
        continue;
      }
      if (said.is(Sense.CORRECTION) && fresh) {
        corrected = true;
      } else if (!isEmpty(said)) {
        corrected = false;
      }
      fresh = isSeparator(said) || said.is(Sense.CORRECTION);
    }
    return corrected;
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

  private <T> Weighed<T> one(Found<T> found, int from) {
    int start = Math.max(from, afterTakenBack(found.from()));
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
    if (said.isAny(EMPTY) || more.test(said)) {
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
    if (said.isAny(Sense.BECAUSE, Sense.BUT)) {
      return true;
    }
    Word word = reply.words().get(said.from());
    return word.kind() == Word.Kind.MARK
        && ",.;:!-\u2013\u2014(".contains(word.form())
        && !isHyphen(word, said.from());
  }

  /** A dash between two words without a space belongs to them. */
  private boolean isHyphen(Word word, int at) {
    List<Word> words = reply.words();
    return word.isMark('-')
        && at > 0
        && at + 1 < words.size()
        && words.get(at - 1).touches(word)
        && word.touches(words.get(at + 1));
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
      says |= (!isEmpty(said) && !said.is(Sense.BECAUSE)) || said.is(Sense.CORRECTION);
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
