package fi.vuoro.flow.lint;

import fi.vuoro.flow.Flow;
import java.util.Comparator;
import java.util.stream.IntStream;

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
  private static final int FEWEST_WAYS = 40;
  private static final int STEPS_IN_ALL = 40_000;

  static LongestWay of(Flow flow, String language, int wordsAMinute) {
    int steps = Math.max(1, Inside.all(flow.steps()).size());
    int ways = Math.clamp(STEPS_IN_ALL / steps, FEWEST_WAYS, MOST_WAYS);
    return IntStream.range(0, ways)
        .mapToObj(number -> new WayWalked(flow, language, wordsAMinute, number).walk())
        .max(Comparator.comparingDouble(LongestWay::seconds))
        .orElseThrow();
  }
}
