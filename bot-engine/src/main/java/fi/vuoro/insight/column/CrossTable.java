package fi.vuoro.insight.column;

import fi.vuoro.insight.privacy.Point;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How many respondents there are in every combination of touchpoint, journey stage, channel and
 * language, and in every sum over them: what decides which groups are too small to show. A missing
 * touchpoint or stage is a value of its own, the empty one.
 */
@Component
@SuppressWarnings("InlineFormatString") // queries are read more easily on their own
public final class CrossTable {

  private static final String DIMENSIONS =
      "coalesce(touchpoint, '') as d0, coalesce(stage, '') as d1, channel as d2, language as d3";

  private static final String SINGLE =
      """
      select unit, d0, d1, d2, d3, count(*) as n from (select %s as unit, %s from answer where %s and not %s)
      group by all
      """;

  /** A respondent with several answers counts once in every group that one of them lies in. */
  private static final String PATTERNS =
      """
      select unit, pattern, count(*) as n from (
        select unit, h, list_sort(list(distinct [d0, d1, d2, d3])) as pattern from (
          select %s as unit, h, %s from answer where %s and %s)
        group by unit, h)
      group by all
      """;

  /** The unit is empty, for all conversations, or a step, for those that came to it. */
  private static final String CONVERSATIONS =
      """
      with began as (select h, %s from conversation where %s)
      select '' as unit, d0, d1, d2, d3, count(*) as n from began group by all
      union all
      select unit, d0, d1, d2, d3, count(*) as n from (
        select distinct step as unit, h from answer where not test and h in (select h from began)) asked
      join began using (h) group by all
      """;

  private final Columns columns;

  CrossTable(Columns columns) {
    this.columns = columns;
  }

  /**
   * Sizes by metric, of those who gave a scored answer to one of its questions.
   *
   * @param selection its group is not looked at: the table has all groups
   */
  public Mono<Map<String, Map<Point, Long>>> byMetric(Selection selection) {
    return sizes(
        Where.of(selection.whole())
            .and("counted")
            .and("metric is not null")
            .and("score is not null"),
        "metric",
        "several");
  }

  /** Sizes by step, of those who chose something in a closed question. */
  public Mono<Map<String, Map<Point, Long>>> byStep(Selection selection) {
    return sizes(
        Where.of(selection.whole()).and("counted").and("len(picks) > 0"), "step", "repeated");
  }

  /** Sizes by step, of those who said something quotable. */
  public Mono<Map<String, Map<Point, Long>>> ofQuotes(Selection selection) {
    return sizes(Where.of(selection.whole()).and("counted").and("quotable"), "step", "repeated");
  }

  /**
   * Sizes by step, of the conversations that came to it, and under the empty name of all that
   * began; the groups are those in which they began.
   */
  public Mono<Map<String, Map<Point, Long>>> ofConversations(Selection selection) {
    Where where = Where.of(selection.whole()).and("not test");
    return columns.ask(
        connection -> {
          Map<String, Map<Point, Long>> sizes = new HashMap<>();
          Rows.read(
              connection,
              where,
              CONVERSATIONS.formatted(DIMENSIONS, where.sql()),
              row -> add(sizes, row, List.of(cell(row))));
          return sizes;
        });
  }

  private Mono<Map<String, Map<Point, Long>>> sizes(Where where, String unit, String manifold) {
    return columns.ask(
        connection -> {
          Map<String, Map<Point, Long>> sizes = new HashMap<>();
          single(connection, where, unit, manifold, sizes);
          patterns(connection, where, unit, manifold, sizes);
          return sizes;
        });
  }

  private static void single(
      Connection connection,
      Where where,
      String unit,
      String manifold,
      Map<String, Map<Point, Long>> sizes)
      throws SQLException {
    Rows.read(
        connection,
        where,
        SINGLE.formatted(unit, DIMENSIONS, where.sql(), manifold),
        row -> add(sizes, row, List.of(cell(row))));
  }

  private static List<String> cell(ResultSet row) throws SQLException {
    List<String> cell = new ArrayList<>();
    for (int d = 0; d < Dimension.values().length; d++) {
      cell.add(row.getString("d" + d));
    }
    return cell;
  }

  private static void patterns(
      Connection connection,
      Where where,
      String unit,
      String manifold,
      Map<String, Map<Point, Long>> sizes)
      throws SQLException {
    Rows.read(
        connection,
        where,
        PATTERNS.formatted(unit, DIMENSIONS, where.sql(), manifold),
        row -> {
          List<List<String>> cells = new ArrayList<>();
          for (Object cell : (Object[]) row.getArray("pattern").getArray()) {
            cells.add(words(cell));
          }
          return add(sizes, row, cells);
        });
  }

  private static List<String> words(Object array) throws SQLException {
    Object[] values = (Object[]) ((java.sql.Array) array).getArray();
    List<String> words = new ArrayList<>();
    for (Object value : values) {
      words.add(String.valueOf(value));
    }
    return words;
  }

  private static boolean add(
      Map<String, Map<Point, Long>> sizes, ResultSet row, List<List<String>> cells)
      throws SQLException {
    long n = row.getLong("n");
    Map<Point, Long> table =
        sizes.computeIfAbsent(row.getString("unit"), unused -> new HashMap<>());
    groupsOf(cells).forEach(point -> table.merge(point, n, Long::sum));
    return true;
  }

  /** Every group, sums included, that one of the cells lies in. */
  private static Set<Point> groupsOf(List<List<String>> cells) {
    Set<Point> groups = new HashSet<>();
    int dimensions = Dimension.values().length;
    for (List<String> cell : cells) {
      for (int mask = 0; mask < 1 << dimensions; mask++) {
        List<@Nullable String> values = new ArrayList<>();
        for (int d = 0; d < dimensions; d++) {
          values.add((mask >> d & 1) == 1 ? null : cell.get(d));
        }
        groups.add(new Point(values));
      }
    }
    return groups;
  }
}
