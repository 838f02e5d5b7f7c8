package fi.vuoro.flow.lint;

import fi.vuoro.flow.Flow;

/**
 * The longest of many ways through a flow, each walked with other answers. Ways that no answers
 * lead to are not counted, and so are some that only rare ones do.
 *
 * @param seconds that it takes
 * @param questions asked on it
 * @param written of them, those that are answered in one's own words
 */
record LongestWay(double seconds, int questions, int written) {
  private static final int MOST_WAYS = 400;
  private static final int STEPS_IN_ALL = 40_000;

  static LongestWay of(Flow flow, String language, int wordsAMinute) {
    LongestWay longest = new LongestWay(0, 0, 0);
    int steps = 0;
    for (int number = 0; number < MOST_WAYS && steps < STEPS_IN_ALL; number++) {
      WayWalked way = new WayWalked(flow, language, wordsAMinute, number);
      LongestWay walked = way.walk();
      steps += way.taken();
      longest = walked.seconds() > longest.seconds() ? walked : longest;
    }
    return longest;
  }
}
