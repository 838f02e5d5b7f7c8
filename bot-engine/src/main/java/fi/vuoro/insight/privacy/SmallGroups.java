package fi.vuoro.insight.privacy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The groups of a cross-table that may not be shown: those with fewer respondents than the minimum
 * (primary suppression), and those from which such a group would follow by subtraction
 * (complementary suppression).
 *
 * <p>The table has every combination of the values of its dimensions, and every sum over a
 * dimension ("all channels"). A <em>line</em> is such a sum with the groups that it sums. What is
 * guaranteed, for all figures that are made of the same table, in whatever breakdowns and filters
 * they are asked for:
 *
 * <ul>
 *   <li>no group below the minimum is shown;
 *   <li>in every line whose sum is shown, the hidden groups together have at least the minimum of
 *       respondents, so that subtracting the shown ones from the sum tells about no smaller group;
 *   <li>no line has exactly one hidden member, so that nothing hidden follows from one line, nor
 *       from lines solved one after the other.
 * </ul>
 *
 * <p>Not guaranteed: that no system of several lines solved together determines a hidden group, and
 * anything across tables: different dates, another segment, or knowledge from elsewhere.
 *
 * <p>Where one respondent may be in several groups of a line (somebody who judged two touchpoints),
 * the hidden groups together count as no more than the largest of them.
 *
 * <p>Source of the method: L. Willenborg, T. de Waal (2001), Elements of Statistical Disclosure
 * Control, Springer, chapter 6 (cell suppression in tables with marginal totals).
 */
public final class SmallGroups {

  private final Set<Point> hidden;
  private final Map<Point, Long> sizes;

  private SmallGroups(Set<Point> hidden, Map<Point, Long> sizes) {
    this.hidden = hidden;
    this.sizes = sizes;
  }

  /**
   * Decides about every group of a table.
   *
   * @param sizes respondents (at least 1) of every group that has any, sums included
   * @param minimum the least number of respondents that a shown group has, at least 1
   */
  public static SmallGroups of(Map<Point, Long> sizes, int minimum) {
    Map<Point, Long> all = Map.copyOf(sizes);
    return new SmallGroups(new Suppression(all, minimum).run(), all);
  }

  /** Whether the group may be shown; one without respondents has nothing to show. */
  public boolean shows(Point group) {
    return sizes.containsKey(group) && !hidden.contains(group);
  }

  /** How many respondents the group has, whether shown or not. */
  public long size(Point group) {
    return sizes.getOrDefault(group, 0L);
  }

  private static final class Suppression {
    private final Map<Point, Long> sizes;
    private final int minimum;
    private final Set<Point> hidden = new HashSet<>();
    private final Map<Line, List<Point>> members = new HashMap<>();
    private final Deque<Line> toCheck = new ArrayDeque<>();

    Suppression(Map<Point, Long> sizes, int minimum) {
      this.sizes = sizes;
      this.minimum = minimum;
      for (Point point : sizes.keySet()) {
        for (Line line : linesWithin(point)) {
          members.computeIfAbsent(line, unused -> new ArrayList<>()).add(point);
        }
      }
      // Smallest first, then by name: the same table always hides the same groups.
      members.values().forEach(groups -> groups.sort(smallestFirst()));
    }

    Set<Point> run() {
      sizes.forEach(
          (point, size) -> {
            if (size < minimum) {
              hide(point);
            }
          });
      while (!toCheck.isEmpty()) {
        check(toCheck.remove());
      }
      return hidden;
    }

    private void check(Line line) {
      List<Point> groups = members.getOrDefault(line, List.of());
      if (groups.isEmpty()) {
        return;
      }
      List<Point> shown = groups.stream().filter(point -> !hidden.contains(point)).toList();
      boolean sumHidden = hidden.contains(line.sum());
      if (groups.size() == 1) {
        alike(line.sum(), groups.get(0));
      } else if (sumHidden && shown.size() == groups.size()) {
        hide(shown.get(0));
      } else if (!sumHidden && tellsOfTooFew(line, groups)) {
        hide(shown.get(0));
      }
    }

    /** A sum of one group is that group. */
    private void alike(Point sum, Point only) {
      if (hidden.contains(sum)) {
        hide(only);
      } else if (hidden.contains(only)) {
        hide(sum);
      }
    }

    private boolean tellsOfTooFew(Line line, Collection<Point> groups) {
      List<Point> lacking = groups.stream().filter(hidden::contains).toList();
      if (lacking.isEmpty() || lacking.size() == groups.size()) {
        return false;
      }
      return lacking.size() == 1 || together(line, groups, lacking) < minimum;
    }

    private long together(Line line, Collection<Point> groups, List<Point> lacking) {
      boolean apart =
          groups.stream().mapToLong(sizes::get).sum() == sizes.getOrDefault(line.sum(), 0L);
      return apart
          ? lacking.stream().mapToLong(sizes::get).sum()
          : lacking.stream().mapToLong(sizes::get).max().orElse(0);
    }

    private void hide(Point point) {
      if (sizes.containsKey(point) && hidden.add(point)) {
        toCheck.addAll(linesWithin(point));
        toCheck.addAll(linesUnder(point));
      }
    }

    private Comparator<Point> smallestFirst() {
      return Comparator.comparingLong((Point point) -> sizes.getOrDefault(point, 0L))
          .thenComparing(point -> point.values().toString());
    }

    /** The lines in which the point is one of the summed groups. */
    private static List<Line> linesWithin(Point point) {
      List<Line> lines = new ArrayList<>();
      for (int d = 0; d < point.values().size(); d++) {
        if (point.fixes(d)) {
          lines.add(new Line(point.with(d, null), d));
        }
      }
      return lines;
    }

    /** The lines of which the point is the sum. */
    private static List<Line> linesUnder(Point point) {
      List<Line> lines = new ArrayList<>();
      for (int d = 0; d < point.values().size(); d++) {
        if (!point.fixes(d)) {
          lines.add(new Line(point, d));
        }
      }
      return lines;
    }
  }

  /** A sum over one dimension, with the groups that it sums. */
  private record Line(Point sum, int dimension) {}
}
