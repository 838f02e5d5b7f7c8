package fi.vuoro.flow.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How sure one can be of what was found in a reply, by the words around it: words that say nothing
 * leave it sure, a reason may stand before or after it, other words, a negation and the end of a
 * range make it doubtful, and of two things that exclude each other neither is sure.
 */
public final class Weighing {
  private static final double DOUBT = .5;
  private static final double ENOUGH = .83;

  /** Who did what with an option, and how. */
  private static final Sense[] OF_OPTIONS = {
    Sense.ME,
    Sense.PREPOSITION,
    Sense.CLAUSE,
    Sense.USE,
    Sense.HAVE,
    Sense.DEGREE,
    Sense.HALF,
    Sense.UNIT
  };

  /** What may make an option that is named another's, a former one, or one of several. */
  private static final Sense[] OF_OTHER = {
    Sense.AND,
    Sense.OR,
    Sense.SO,
    Sense.BUT,
    Sense.NO,
    Sense.NEGATION,
    Sense.NONE,
    Sense.EXCEPT,
    Sense.OTHER,
    Sense.OTHERS,
    Sense.UNSURE,
    Sense.DONT_KNOW,
    Sense.RESERVED,
    Sense.FORMER,
    Sense.ATTEMPT,
    Sense.HEDGE,
    Sense.THAN,
    Sense.EXCESS,
    Sense.QUESTION
  };

  /** A name said whole; by a part of it another thing may be meant: "trip" is no business trip. */
  private static final double WHOLE = .96;

  /** So many words tell how it came about; more tell a story. */
  private static final int STORY = 5;

  private final Reply reply;
  private final Around around;
  private final Beside beside;
  private Kind kind = Kind.BARE;
  private boolean stories;
  private int strangersBefore = 2;

  /** How much of what was found speaks for itself. */
  private enum Kind {
    /** A number may count anything. */
    BARE,
    /** A date, a length of time, a sum: something said with its unit. */
    UNIT,
    /** Options are called by their own words. */
    WORDS
  }

  /** Weighs what is found in a reply to a question. */
  public Weighing(Reply reply, String question) {
    this.reply = reply;
    this.around = new Around(reply, question);
    this.beside = new Beside(reply);
  }

  /**
   * The same for options: words that tell what one did with it don't make it doubtful, others do.
   */
  public Weighing amongWords() {
    kind = Kind.WORDS;
    return overlooking(said -> said.isAny(OF_OPTIONS) || isBesideOptions(said));
  }

  /** The same where words beside a name may tell how it came about. */
  public Weighing withStories() {
    stories = true;
    return this;
  }

  /** The same for a bare number that may well be of something else: "the one in town takes 7". */
  public Weighing ofAnything() {
    strangersBefore = 0;
    return overlooking(said -> said.is(Sense.MAXIMUM));
  }

  private boolean isBesideOptions(Said said) {
    return said.to() - said.from() == 1
        && reply.lexicon().isBesideOptions(reply.words().get(said.from()).form());
  }

  /** The same for what is said with its unit, and so means nothing else. */
  public Weighing withUnits() {
    kind = Kind.UNIT;
    return overlooking(said -> said.isAny(Sense.CLAUSE, Sense.ME, Sense.USE, Sense.MAXIMUM));
  }

  /** Phrases that say nothing besides what was found, such as the unit of a number. */
  public Weighing overlooking(Predicate<Said> phrases) {
    around.overlook(phrases);
    return this;
  }

  /** All that was found, in order, each weighed; equal values count once. */
  public <T> List<Weighed<T>> weigh(List<Found<T>> found) {
    if (isSettled(found)) {
      return List.of(one(found.getLast(), found.get(found.size() - 2).to(), false));
    }
    List<Found<T>> different = distinct(found);
    int takenBack = takenBack(different);
    int start = takenBack == 0 ? 0 : different.get(takenBack - 1).to();
    List<Found<T>> after = different.subList(takenBack, different.size());
    List<Found<T>> notDenied = notDenied(after);
    List<Found<T>> left = meant(notDenied);
    if (left.isEmpty()) {
      return List.of();
    }
    boolean last = notDenied.size() < after.size() && left.size() == 1;
    Weighed<T> first = one(left.getFirst(), start, last);
    if (left.size() == 1 || (first.confidence() >= ENOUGH && areAside(left, first))) {
      return List.of(first);
    }
    return left.stream().map(f -> new Weighed<T>(f.value(), DOUBT, null)).toList();
  }

  /** "7 or 8, let's go with 8": one of those in doubt, said again in another clause. */
  private <T> boolean isSettled(List<Found<T>> found) {
    if (kind == Kind.WORDS || found.size() < 3) {
      return false;
    }
    Found<T> last = found.getLast();
    List<Found<T>> before = found.subList(0, found.size() - 1);
    return before.stream().map(Found::value).distinct().count() > 1
        && before.stream().anyMatch(f -> f.value().equals(last.value()))
        && isAfterComma(before.getLast().to(), last.from())
        && !beside.isDoubted(last.from());
  }

  private <T> List<Found<T>> distinct(List<Found<T>> found) {
    List<Found<T>> distinct = new ArrayList<>();
    Set<T> seen = new HashSet<>();
    for (Found<T> one : found) {
      Found<T> last = distinct.isEmpty() ? one : distinct.getLast();
      if (seen.add(one.value())) {
        distinct.add(one);
      } else if (last.value().equals(one.value()) && isRepeated(last, one)) {
        distinct.set(
            distinct.size() - 1, new Found<>(one.value(), last.from(), one.to(), last.sureness()));
      }
    }
    return distinct;
  }

  /** "Ten ten ten!" */
  private boolean isRepeated(Found<?> last, Found<?> one) {
    return one.from() - last.to() <= 1 && reply.words().get(one.from()).isLetters();
  }

  /** "8, not 9" leaves the first. */
  private <T> List<Found<T>> notDenied(List<Found<T>> found) {
    if (kind == Kind.WORDS || found.size() < 2) {
      return found;
    }
    Found<T> first = found.getFirst();
    return found.stream().filter(f -> f.equals(first) || !isDenied(f)).toList();
  }

  private boolean isDenied(Found<?> found) {
    return beside.isDenied(found.from()) || beside.isNot(found.from());
  }

  /** "I waited 3 hours so 4": of bare numbers those that count something are not meant. */
  private <T> List<Found<T>> meant(List<Found<T>> found) {
    if (kind != Kind.BARE || found.size() < 2) {
      return found;
    }
    List<Found<T>> bare = found.stream().filter(f -> !around.isCounting(f)).toList();
    List<Found<T>> alone =
        bare.stream().filter(f -> isMark(f) || !around.isBeforeNoun(f.to())).toList();
    return !alone.isEmpty() ? alone : bare.isEmpty() ? found : bare;
  }

  /** Whether the others belong to a reason given for the first. */
  private <T> boolean areAside(List<Found<T>> left, Weighed<T> first) {
    if (first.rest() == null || kind == Kind.UNIT || isJoined(left.get(0), left.get(1))) {
      return false;
    }
    if (kind == Kind.WORDS) {
      return !isAlternative(left.get(0), left.get(1)) && !isGivenUp(left.get(0), left.get(1));
    }
    return left.subList(1, left.size()).stream().noneMatch(this::isMeantToo);
  }

  /**
   * "An order, I think, or was it a return": an "or" before any reason; "came for the event, stayed
   * to work": nothing that begins one.
   */
  private boolean isAlternative(Found<?> first, Found<?> second) {
    boolean or = any(first.to(), second.from(), Sense.OR);
    boolean told = any(first.to(), second.to(), Sense.BECAUSE, Sense.BUT, Sense.NO);
    boolean reason = any(first.to(), second.from(), Sense.BECAUSE);
    return (or && !reason) || (!told && !or);
  }

  /** "Tried the phone, ended up in the shop", "the form didn't work so I rang". */
  private boolean isGivenUp(Found<?> first, Found<?> second) {
    boolean so = any(first.to(), second.from(), Sense.NEGATION, Sense.SO);
    return any(0, first.from(), Sense.ATTEMPT)
        || (so && !any(first.to(), second.from(), Sense.BECAUSE));
  }

  private boolean isMeantToo(Found<?> other) {
    if (beside.isBounded(other.from())) {
      return false;
    }
    return around.isAtTheEnd(other.to()) || isMark(other) || beside.isDoubted(other.from());
  }

  /**
   * How many of what was found was taken back: "7, no wait, 8" and "not 7 but 8" leave the last.
   */
  private <T> int takenBack(List<Found<T>> found) {
    int count = 0;
    while (count + 1 < found.size()) {
      Found<T> first = found.get(count);
      Found<T> second = found.get(count + 1);
      boolean near =
          beside.isNot(first.from())
              || any(Math.max(0, first.from() - 2), first.from(), Sense.NEGATION, Sense.NO);
      boolean apart =
          any(first.to(), second.from(), Sense.BUT) || isAfterComma(first.to(), second.from());
      boolean denied = near && apart && !beside.isNot(second.from());
      if (!denied && !around.isCorrected(first.to(), second.from()) && !isOutdated(first, second)) {
        break;
      }
      count++;
    }
    return count;
  }

  /** "It was a 9 until you put the price up, now it's a 4". */
  private boolean isOutdated(Found<?> first, Found<?> second) {
    boolean former = any(0, second.from(), Sense.FORMER);
    Said after = reply.phraseAt(second.to());
    boolean now =
        any(first.to(), second.from(), Sense.NOW, Sense.SO)
            || (after != null && after.is(Sense.NOW))
            || beside.isAfterBut(second.from());
    return former && now && !any(second.to(), reply.words().size(), Sense.FORMER);
  }

  private boolean isAfterComma(int from, int to) {
    return from < to
        && reply.words().subList(from, to).stream().anyMatch(word -> word.isMark(','))
        && !any(from, to, Sense.OR);
  }

  private <T> boolean isJoined(Found<T> first, Found<T> second) {
    int gap = second.from() - first.to();
    return gap <= 1
        || (gap <= 2
            && any(first.to(), second.from(), Sense.OR, Sense.TO, Sense.AND, Sense.OUT_OF));
  }

  private boolean any(int from, int to, Sense... senses) {
    for (Said said : reply.phrases()) {
      if (said.from() >= from && said.to() <= to && said.isAny(senses)) {
        return true;
      }
    }
    return false;
  }

  /** Weighs one; what follows it is left out where that only denies another. */
  private <T> Weighed<T> one(Found<T> found, int from, boolean last) {
    int start = Math.max(from, around.afterTakenBack(found.from()));
    Around.Before before = around.before(start, found.from());
    Around.After after = last ? Around.After.NOTHING : around.after(found.to());
    double most = found.sureness() * .97;
    boolean range = kind != Kind.WORDS && (before.bounded() || after.bounded());
    boolean other =
        kind == Kind.BARE
            && (around.isCounting(found) || (before.unknown() > 0 && beside.isSubject(found.to())));
    boolean denied = kind != Kind.WORDS && (before.denied() || beside.isAlternative(found.from()));
    boolean part = kind != Kind.WORDS && around.isPart(found.to(), kind == Kind.UNIT);
    boolean or = kind != Kind.WORDS && beside.isBeforeOr(found.to());
    if (denied || after.asks() || range || other || part || or) {
      return new Weighed<>(found.value(), Math.min(most, DOUBT), null);
    }
    int unknown = before.unknown() + after.unknown();
    if (unknown == 0 && !reply.isLong()) {
      return new Weighed<>(found.value(), after.rest() == null ? most : most * .95, after.rest());
    }
    if (before.reason() != null && after.unknown() == 0 && after.rest() == null) {
      return new Weighed<>(found.value(), Math.min(most, .84), before.reason());
    }
    boolean words = reply.words().size() - found.to() > 1;
    boolean says = after.rest() == null && after.unknown() > 0 && words && kind == Kind.BARE;
    boolean reserved = any(found.to(), reply.words().size(), Sense.RESERVED);
    String rest = says && !reserved && isMark(found) ? reply.from(found.to()) : after.rest();
    return new Weighed<>(found.value(), Math.min(most, among(found, before, after)), rest);
  }

  /** How sure it leaves a find that words stand beside which say who knows what. */
  private double among(Found<?> found, Around.Before before, Around.After after) {
    int unknown = before.unknown() + after.unknown();
    if (reply.isLong()) {
      return .4;
    }
    return switch (kind) {
      case WORDS -> unknown == 0 || (stories && isTold(found, unknown)) ? ENOUGH : .6;
      case UNIT -> before.unknown() > 0 || unknown > 6 ? .6 : ENOUGH;
      case BARE -> {
        boolean mark = isMark(found) && before.unknown() <= 4 && after.unknown() <= 6;
        boolean last = after.unknown() == 0 && before.unknown() <= strangersBefore;
        yield mark || last ? ENOUGH : unknown <= 2 ? .72 : .5;
      }
    };
  }

  /**
   * "The estate agent gave us your card": one name, said whole, in a clause that tells how it came
   * about, and nothing in it that may mean another or nobody's. A word right before the name may
   * belong to it: "the boy's check-up".
   */
  private boolean isTold(Found<?> found, int unknown) {
    Said before = reply.phraseBefore(found.from());
    boolean own =
        before == null
            || !before.meanings().isEmpty()
            || !isLetters(before)
            || isBesideOptions(before);
    return found.sureness() > WHOLE
        && unknown <= STORY
        && own
        && reply.phrases().stream()
            .filter(said -> said.to() <= found.from() || said.from() >= found.to())
            .noneMatch(said -> said.isAny(OF_OTHER) && !said.is(Sense.CLAUSE));
  }

  private boolean isLetters(Said said) {
    return reply.words().get(said.from()).isLetters();
  }

  /** "A two", "kakkonen", "7 out of 10": a number that is given rather than counted. */
  private boolean isMark(Found<?> found) {
    Said first = reply.phraseAt(found.from());
    Said last = reply.phraseAt(found.to() - 1);
    boolean measured = found.to() - found.from() > 2 || (last != null && last.is(Sense.TOP));
    Said after = reply.phraseAt(found.to());
    boolean points = after != null && after.is(Sense.POINTS);
    boolean grade = first != null && first.is(Sense.GRADE);
    return measured || points || grade || beside.hasArticle(found.from());
  }
}
