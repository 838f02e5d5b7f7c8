package fi.vuoro.flow.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What stands around something found in a reply, and whether it says anything. */
final class Around {
  /** What the words of the question say is no news in the reply. */
  private static final int PREFIX = 5;

  /** So much for each of whatever is named. */
  private static final String THING = "thing";

  private static final String SEPARATORS = ",.;:!?-\u2013\u2014(";

  private static final Sense[] EMPTY = {
    Sense.FILLER,
    Sense.TOPIC,
    Sense.POINTS,
    Sense.ARTICLE,
    Sense.CORRECTION,
    Sense.YES,
    Sense.BUT,
    Sense.SO,
    Sense.WANT,
    Sense.HEDGE
  };

  /** "From me" is no reason. */
  private static final Sense[] BESIDE_REASONS = {
    Sense.BECAUSE, Sense.PREPOSITION, Sense.ME, Sense.AND, Sense.NONE
  };

  /** Beside a number these tell what it counts. */
  private static final Sense[] UNITS = {
    Sense.UNIT, Sense.MEASURE, Sense.MONTH, Sense.CURRENCY, Sense.CENT, Sense.OCLOCK, Sense.TIMES
  };

  private final Reply reply;
  private final List<Said> phrases;
  private final Set<String> asked = new HashSet<>();
  private Predicate<Said> overlooked = said -> false;

  Around(Reply reply, String question) {
    this.reply = reply;
    this.phrases = reply.phrases();
    for (Word word : reply.question(question).words()) {
      if (word.isLetters() && word.form().length() >= PREFIX) {
        asked.add(word.form().substring(0, PREFIX));
      }
    }
  }

  void overlook(Predicate<Said> more) {
    overlooked = overlooked.or(more);
  }

  /**
   * What stands before.
   *
   * @param unknown how many phrases say who knows what
   * @param denied whether a negation is among them
   * @param bounded whether what follows is the end of a range
   * @param reason the words before the last separator, where only those say something
   */
  record Before(int unknown, boolean denied, boolean bounded, @Nullable String reason) {}

  /**
   * What stands after.
   *
   * @param unknown how many phrases up to the first separator say who knows what
   * @param asks whether a question mark is among them
   * @param bounded whether it makes what stands before the end of a range
   * @param rest the words from the first separator on, where they say something
   */
  record After(int unknown, boolean asks, boolean bounded, @Nullable String rest) {
    static final After NOTHING = new After(0, false, false, null);
  }

  Before before(int start, int end) {
    int unknown = 0;
    int telling = 0;
    int sinceSeparator = 0;
    int separatedAt = start;
    boolean denied = false;
    boolean bounded = false;
    boolean so = false;
    for (Said said : phrases) {
      if (said.from() < start || said.to() > end) {
        continue;
      }
      so |= said.is(Sense.SO) && said.from() - start > 2 && !begins(start, Sense.BUT);
      if (said.from() > start && (isSeparator(said) || said.isAny(Sense.SO, Sense.NOW))) {
        separatedAt = said.from();
        sinceSeparator = unknown;
        denied = false;
        bounded = false;
      }
      if (!isEmpty(said)) {
        unknown++;
        telling += hasWord(said) ? 1 : 0;
        denied |= isDenial(said);
        bounded = false;
      }
      bounded |= said.is(Sense.BOUND);
    }
    boolean reason =
        telling > (so ? 0 : 1)
            && sinceSeparator == unknown
            && !tellsWhen(start)
            && !saysUnknown(start, end);
    boolean aside = sinceSeparator == unknown && (telling < 2 || tellsWhen(start));
    int left = !reason && aside ? 0 : unknown;
    return new Before(
        left, denied, bounded, reason ? reply.between(start, lastWord(separatedAt)) : null);
  }

  /** "No idea who I'd tell, but 8". */
  private boolean saysUnknown(int start, int end) {
    return phrases.stream()
        .filter(said -> said.from() >= start && said.to() <= end)
        .anyMatch(said -> said.is(Sense.DONT_KNOW));
  }

  private boolean begins(int word, Sense sense) {
    Said first = reply.phraseAt(word);
    return first != null && first.is(sense);
  }

  /** "Until last week" is no reason. */
  private boolean tellsWhen(int word) {
    Said first = reply.phraseAt(word);
    return first != null && first.isAny(Sense.FORMER, Sense.BOUND, Sense.LAST, Sense.DAY);
  }

  /** "Not", and "anything except". */
  private static boolean isDenial(Said said) {
    return said.isAny(Sense.NEGATION, Sense.NO) || (said.is(Sense.EXCEPT) && !said.is(Sense.BUT));
  }

  /** Index after the last word before a place. */
  private int lastWord(int before) {
    int end = before;
    while (end > 0 && reply.words().get(end - 1).kind() == Word.Kind.MARK) {
      end--;
    }
    return end;
  }

  After after(int from) {
    int unknown = 0;
    boolean asks = false;
    boolean bounded = false;
    for (int i = 0; i < phrases.size(); i++) {
      Said said = phrases.get(i);
      if (said.from() < from) {
        continue;
      }
      boolean mark = reply.words().get(said.from()).isMark('?');
      Said next = i + 1 < phrases.size() ? phrases.get(i + 1) : null;
      boolean clause = said.is(Sense.AND) && next != null && (next.is(Sense.CLAUSE) || tells(next));
      bounded |= unknown == 0 && said.is(Sense.BOUND);
      if (!mark
          && (clause || isSeparator(said) || (said.from() == from && beginsClause(said, next)))) {
        return new After(unknown, asks, bounded, rest(i));
      }
      asks |= mark;
      unknown += isEmpty(said) ? 0 : 1;
    }
    return new After(unknown, asks, bounded, null);
  }

  /** "And my husband agrees", not "and my husband". */
  private boolean tells(Said said) {
    return said.is(Sense.OTHERS) && said.to() < reply.words().size() && !isSeparator(said);
  }

  /**
   * "8 it was fine", "0 would not recommend it": what follows at once says something of its own.
   */
  private static boolean beginsClause(Said said, @Nullable Said next) {
    boolean denied = next != null && next.is(Sense.NEGATION) && !next.is(Sense.UNSURE);
    boolean denies = said.is(Sense.NEGATION) && said.is(Sense.ME) && !said.is(Sense.UNSURE);
    boolean goesOn = next != null && next.meanings().isEmpty();
    return said.is(Sense.CLAUSE) || (said.is(Sense.FILLER) && denied) || (denies && goesOn);
  }

  /** Whether a unit of another kind beside it tells that a number counts something. */
  boolean isCounting(Found<?> found) {
    Said after = reply.phraseAt(found.to());
    if (after != null && after.isAny(UNITS) && !after.isAny(EMPTY) && !overlooked.test(after)) {
      return true;
    }
    Said before = reply.phraseBefore(found.from());
    return before != null && before.isAny(Sense.OCLOCK, Sense.MONTH, Sense.CURRENCY);
  }

  /**
   * Whether it is a difference ("too long", "cheaper than"), that of one of several ("each"), or
   * one of two ("an hour or two").
   *
   * @param measured whether it is said with its unit, so that more may follow
   */
  boolean isPart(int word, boolean measured) {
    Said after = reply.phraseAt(word);
    Said next = after == null ? null : reply.phraseAt(after.to());
    if (after == null) {
      return false;
    }
    if (THING.equals(after.detail(Sense.PER)) || (measured && isAnother(after, next))) {
      return true;
    }
    if (!after.isAny(Sense.EXCESS, Sense.APIECE)) {
      return false;
    }
    boolean last = next == null || isSeparator(next) || next.is(Sense.BOUND) || !hasLetters(next);
    return last || (measured && after.is(Sense.EXCESS));
  }

  /** "An hour or two". */
  private static boolean isAnother(Said after, @Nullable Said next) {
    return after.is(Sense.OR) && next != null && next.is(Sense.NUMBER);
  }

  /** Whether a word follows that no list has: what is counted, most likely. */
  boolean isBeforeNoun(int word) {
    Said after = reply.phraseAt(word);
    return after != null
        && after.meanings().isEmpty()
        && reply.words().get(word).isLetters()
        && !isEmpty(after);
  }

  /** Whether a clause ends after it. */
  boolean isAtTheEnd(int word) {
    Said after = reply.phraseAt(word);
    return after == null || isSeparator(after) || isEmpty(after);
  }

  /** Whether a word that takes back stands between, on its own and right before the second. */
  boolean isCorrected(int from, int to) {
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

  /** Index of the word after the last word of correction before a place, 0 where there is none. */
  int afterTakenBack(int before) {
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
    if (said.isAny(EMPTY) || overlooked.test(said)) {
      return true;
    }
    if (said.to() - said.from() > 1) {
      return false;
    }
    Word word = reply.words().get(said.from());
    return switch (word.kind()) {
      case MARK, EMOJI -> true;
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
        && SEPARATORS.contains(word.form())
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

  /** The words from a separator on, without the separator unless it is a word. */
  private @Nullable String rest(int separator) {
    int first = separator;
    while (first < phrases.size() && !hasLetters(phrases.get(first))) {
      first++;
    }
    int telling = 0;
    boolean corrects = false;
    for (Said said : phrases.subList(first, phrases.size())) {
      telling += !isEmpty(said) && !said.isAny(BESIDE_REASONS) ? 1 : 0;
      corrects |= said.is(Sense.CORRECTION);
    }
    // "Zero, and that is generous": a word more says how meant it is, not why.
    Said begins = first < phrases.size() ? phrases.get(first) : null;
    boolean brief = begins != null && begins.is(Sense.ME) && lettersFrom(first) < 3;
    int least = begins == null ? 0 : begins.is(Sense.AND) ? 2 : brief ? 1 : 0;
    return corrects || telling > least ? reply.from(phrases.get(first).from()) : null;
  }

  private long lettersFrom(int phrase) {
    return phrases.subList(phrase, phrases.size()).stream().filter(this::hasWord).count();
  }

  private boolean hasWord(Said said) {
    return reply.words().get(said.from()).isLetters();
  }

  private boolean hasLetters(Said said) {
    Word word = reply.words().get(said.from());
    return word.isLetters() || word.isDigits();
  }
}
