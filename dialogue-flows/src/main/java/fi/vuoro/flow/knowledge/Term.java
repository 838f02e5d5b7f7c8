package fi.vuoro.flow.knowledge;

import fi.vuoro.flow.words.Alike;

/**
 * A word of a question that says something, or a part of a compound word.
 *
 * @param stem of the word
 * @param concept what it is about: the same for words that are used for each other
 * @param listed whether the language's data knows what it is about
 * @param rare how rarely it is said in talk, 0 to 1
 */
record Term(String stem, String concept, boolean listed, double rare) {

  private static final double INSIDE = .8;
  private static final int PART = 5;

  /** How alike what two words are about is, 0 to 1: misspelt and compound words are nearly so. */
  double likeness(Term other) {
    if (concept.equals(other.concept)) {
      return 1;
    }
    if (listed && other.listed) {
      return 0;
    }
    double alike = Alike.stems(stem, other.stem);
    return alike == 0 && (isInside(other) || other.isInside(this)) ? INSIDE : alike;
  }

  private boolean isInside(Term other) {
    return stem.length() >= PART && other.stem.contains(stem);
  }
}
