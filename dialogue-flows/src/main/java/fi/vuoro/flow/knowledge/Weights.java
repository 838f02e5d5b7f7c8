package fi.vuoro.flow.knowledge;

/**
 * What counts how much when questions are compared, learned from written cases in three languages.
 * Words weigh by how much they tell one entry from another ({@link Bm25#weight}).
 *
 * @param enough the least score of an entry that answers
 * @param margin how far behind the second must be, in log odds
 * @param covering what of the score is how much of the question an entry covers, 0 to 1; the rest
 *     is how much of the entry is asked
 * @param way what of that is the way of asking that fits best, the rest being all ways together
 * @param diverse by which power of the share of ways in which a word stands it counts in those
 * @param inAnswer what a word counts that only the answer has
 * @param missed how much more a word weighs that is missed while other entries are about it
 * @param listed what a word weighs that no entry has but the language's data knows
 * @param unknown what a word weighs that neither knows, the rarer it is said the more
 */
record Weights(
    double enough,
    double margin,
    double covering,
    double way,
    double diverse,
    double inAnswer,
    double missed,
    double listed,
    double unknown) {
  static final Weights LEARNED = new Weights(.59, 1.1, .43, .4, 2.7, .6, 3.9, 2.6, 2.1);
}
