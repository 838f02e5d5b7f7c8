package fi.vuoro.flow.words;

/** What stands right before or after a place in a reply. */
final class Beside {
  private final Reply reply;

  Beside(Reply reply) {
    this.reply = reply;
  }

  /** Whether it is the end of a range. */
  boolean isBounded(int word) {
    Said before = reply.phraseBefore(word);
    return before != null && before.is(Sense.BOUND);
  }

  /** Whether a negation stands right before. */
  boolean isDenied(int word) {
    Said before = reply.phraseBefore(word);
    return before != null && before.isAny(Sense.NEGATION, Sense.NO);
  }

  /** Whether a "but" stands right before. */
  boolean isAfterBut(int word) {
    Said before = reply.phraseBefore(word);
    if (before != null && before.is(Sense.ARTICLE)) {
      before = reply.phraseBefore(before.from());
    }
    return before != null && before.is(Sense.BUT);
  }

  /** "Not a 10": a negation before it, an article between. */
  boolean isNot(int word) {
    Said before = reply.phraseBefore(word);
    if (before != null && before.is(Sense.ARTICLE) && !before.is(Sense.NEGATION)) {
      before = reply.phraseBefore(before.from());
    }
    return before != null
        && before.isAny(Sense.NEGATION, Sense.NO)
        && !before.isAny(Sense.CORRECTION, Sense.BUT);
  }

  /** Whether an "or" stands right before: what stands before that may be meant as well. */
  boolean isAlternative(int word) {
    Said before = reply.phraseBefore(word);
    if (before != null && before.is(Sense.ARTICLE)) {
      before = reply.phraseBefore(before.from());
    }
    return before != null && before.is(Sense.OR) && before.from() > 0;
  }

  /** "7 or lower": what may be meant as well stands after it. */
  boolean isBeforeOr(int word) {
    Said after = reply.phraseAt(word);
    return after != null && after.is(Sense.OR) && !after.is(Sense.HEDGE);
  }

  /** "Room 8 was noisy": a verb follows of which it is the subject. */
  boolean isSubject(int word) {
    Said after = reply.phraseAt(word);
    return after != null && after.is(Sense.CLAUSE);
  }

  /** Whether a word of doubt stands right before. */
  boolean isDoubted(int word) {
    Said before = reply.phraseBefore(word);
    return before != null && before.isAny(Sense.UNSURE, Sense.OR);
  }

  boolean hasArticle(int word) {
    Said before = reply.phraseBefore(word);
    return before != null && before.is(Sense.ARTICLE);
  }
}
