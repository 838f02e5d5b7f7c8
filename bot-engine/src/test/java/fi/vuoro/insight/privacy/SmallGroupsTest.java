package fi.vuoro.insight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {

  private static final int MINIMUM = 10;

  @Test
  void groups_of_the_minimum_are_shown_and_smaller_ones_are_not() {
    Map<Point, Long> sizes = table(Map.of(Point.of("web"), 10L, Point.of("sms"), 9L));

    SmallGroups groups = SmallGroups.of(sizes, MINIMUM);

    assertThat(groups.shows(Point.of("sms"))).isFalse();
    assertThat(groups.shows(new Point(nulls(1)))).isTrue();
    assertThat(groups.shows(Point.of("pigeon"))).isFalse();
  }

  @Test
  void a_small_group_hides_the_next_smallest_so_that_it_does_not_follow_by_subtraction() {
    Map<Point, Long> sizes =
        table(Map.of(Point.of("web"), 50L, Point.of("email"), 25L, Point.of("sms"), 3L));

    SmallGroups groups = SmallGroups.of(sizes, MINIMUM);

    assertThat(groups.shows(Point.of("sms"))).isFalse();
    assertThat(groups.shows(Point.of("email"))).isFalse();
    assertThat(groups.shows(Point.of("web"))).isTrue();
  }

  @Test
  void two_small_groups_that_are_too_few_together_hide_a_third() {
    Map<Point, Long> sizes =
        table(
            Map.of(
                Point.of("web"),
                50L,
                Point.of("email"),
                25L,
                Point.of("sms"),
                3L,
                Point.of("app"),
                4L));

    assertThat(SmallGroups.of(sizes, MINIMUM).shows(Point.of("email"))).isFalse();
  }

  @Test
  void small_groups_that_are_enough_together_hide_nothing_more() {
    Map<Point, Long> sizes =
        table(
            Map.of(
                Point.of("web"),
                50L,
                Point.of("email"),
                25L,
                Point.of("sms"),
                6L,
                Point.of("app"),
                6L));

    assertThat(SmallGroups.of(sizes, MINIMUM).shows(Point.of("email"))).isTrue();
  }

  @Test
  void a_filter_by_two_things_does_not_undo_what_a_breakdown_hides() {
    // Web is small at delivery; without more, delivery minus e-mail would tell of it, and so would
    // web minus visit.
    Map<Point, Long> sizes =
        table(
            Map.of(
                Point.of("visit", "web"), 30L,
                Point.of("visit", "email"), 40L,
                Point.of("delivery", "web"), 3L,
                Point.of("delivery", "email"), 50L));

    SmallGroups groups = SmallGroups.of(sizes, MINIMUM);

    assertThat(groups.shows(Point.of("delivery", "web"))).isFalse();
    assertThat(groups.shows(Point.of("delivery", "email"))).isFalse();
    assertThat(groups.shows(Point.of("visit", "web"))).isFalse();
    assertThat(groups.shows(Point.of("visit", "email"))).isFalse();
    assertThat(groups.shows(new Point(nulls(2)))).isTrue();
  }

  @Test
  void respondents_in_several_groups_do_not_make_the_hidden_ones_look_larger() {
    // Six people judged both of two touchpoints: together they are six, not twelve.
    Map<Point, Long> sizes = new HashMap<>();
    sizes.put(new Point(nulls(1)), 56L);
    sizes.put(Point.of("visit"), 50L);
    sizes.put(Point.of("delivery"), 6L);
    sizes.put(Point.of("bill"), 6L);

    assertThat(SmallGroups.of(sizes, MINIMUM).shows(Point.of("visit"))).isFalse();
  }

  @Test
  void no_subtraction_in_any_line_of_any_table_tells_of_a_small_group() {
    Random random = new Random(6);
    for (int round = 0; round < 400; round++) {
      int dimensions = 1 + random.nextInt(4);
      Map<Point, Long> sizes = table(randomCells(random, dimensions));
      SmallGroups groups = SmallGroups.of(sizes, MINIMUM);
      for (Point sum : sizes.keySet()) {
        assertThat(groups.shows(sum) && groups.size(sum) < MINIMUM).isFalse();
        for (int d = 0; d < dimensions; d++) {
          if (sum.values().get(d) == null) {
            noSubsetTells(sum, parts(sum, d, sizes), groups);
          }
        }
      }
    }
  }

  @Test
  void the_whole_is_hidden_only_when_it_is_small_itself() {
    Random random = new Random(16);
    for (int round = 0; round < 400; round++) {
      int dimensions = 1 + random.nextInt(4);
      Map<Point, Long> sizes = table(randomCells(random, dimensions));
      Point whole = new Point(nulls(dimensions));

      assertThat(SmallGroups.of(sizes, MINIMUM).shows(whole))
          .isEqualTo(sizes.getOrDefault(whole, 0L) >= MINIMUM);
    }
  }

  /**
   * Whatever shown groups are subtracted from the shown sum, at least the minimum remains, or
   * nothing.
   */
  private static void noSubsetTells(Point sum, List<Point> parts, SmallGroups groups) {
    List<Point> shown = parts.stream().filter(groups::shows).toList();
    if (!groups.shows(sum)) {
      assertThat(parts).as("a hidden sum must not follow from its parts").isNotEqualTo(shown);
      return;
    }
    assertThat(parts.size() - shown.size()).isNotEqualTo(1);
    for (int subset = 0; subset < 1 << shown.size(); subset++) {
      long rest = groups.size(sum);
      for (int i = 0; i < shown.size(); i++) {
        if ((subset >> i & 1) == 1) {
          rest -= groups.size(shown.get(i));
        }
      }
      assertThat(rest == 0 || rest >= MINIMUM).isTrue();
    }
  }

  private static List<Point> parts(Point sum, int dimension, Map<Point, Long> sizes) {
    return sizes.keySet().stream()
        .filter(p -> p.values().get(dimension) != null && p.with(dimension, null).equals(sum))
        .toList();
  }

  private static Map<Point, Long> randomCells(Random random, int dimensions) {
    Map<Point, Long> cells = new HashMap<>();
    int count = 1 + random.nextInt(20);
    for (int i = 0; i < count; i++) {
      List<String> values = new ArrayList<>();
      for (int d = 0; d < dimensions; d++) {
        values.add("v" + random.nextInt(1 + random.nextInt(4)));
      }
      cells.put(new Point(new ArrayList<>(values)), 1L + random.nextInt(1 + random.nextInt(60)));
    }
    return cells;
  }

  /** The cells with every sum over dimensions. */
  private static Map<Point, Long> table(Map<Point, Long> cells) {
    Map<Point, Long> sizes = new HashMap<>();
    cells.forEach(
        (cell, size) -> {
          int dimensions = cell.values().size();
          for (int mask = 0; mask < 1 << dimensions; mask++) {
            Point point = cell;
            for (int d = 0; d < dimensions; d++) {
              point = (mask >> d & 1) == 1 ? point.with(d, null) : point;
            }
            sizes.merge(point, size, Long::sum);
          }
        });
    return sizes;
  }

  private static List<String> nulls(int dimensions) {
    return new ArrayList<>(java.util.Collections.nCopies(dimensions, null));
  }
}
