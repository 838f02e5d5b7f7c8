package fi.vuoro.flow.knowledge;

import fi.vuoro.flow.words.Alike;

/**
 * A word of a question that says something.
 *
 * @param stem of the word
 * @param concept what it is about: the same for words that are used for each other
 */
record Term(String stem, String concept) {

  private static final double INSIDE = .8;
  private static final int PART = 5;

  /** How alike what two words are about is, 0 to 1: misspelt and compound words are nearly so. */
  double likeness(Term other) {
    if (concept.equals(other.concept)) {
      return 1;
    }
    double alike = Alike.stems(stem, other.stem);
    return alike == 0 && (isInside(other) || other.isInside(this)) ? INSIDE : alike;
  }

  private boolean isInside(Term other) {
    return stem.length() >= PART && other.stem.contains(stem);
  }
}
