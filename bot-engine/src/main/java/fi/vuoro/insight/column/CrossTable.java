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
 * How many respondents there are in every combination of touchpoint, journey stage, channel,
 * language and period, and in every sum over them: what decides which groups are too small to show.
 * A missing touchpoint or stage is a value of its own, the empty one. The days of a selection are
 * one period, {@link #WITHIN}, unless it is looked at along time.
 */
@Component
@SuppressWarnings("InlineFormatString") // queries are read more easily on their own
public final class CrossTable {

  /** The period that a selection takes. */
  public static final String WITHIN = "";

  private static final int WIDTH = Dimension.values().length + 1;

  private static final String SINGLE =
      """
      select unit, d0, d1, d2, d3, d4, count(*) as n from (select %s as unit, %s from answer where %s and not %s)
      group by all
      """;

  /** A respondent with several answers counts once in every group that one of them lies in. */
  private static final String PATTERNS =
      """
      select unit, pattern, count(*) as n from (
        select unit, h, list_sort(list(distinct [d0, d1, d2, d3, d4])) as pattern from (
          select %s as unit, h, %s from answer where %s and %s)
        group by unit, h)
      group by all
      """;

  /** The unit is empty, for all conversations, or a step, for those that came to it. */
  private static final String CONVERSATIONS =
      """
      with began as (select h, %s from conversation where %s)
      select '' as unit, d0, d1, d2, d3, d4, count(*) as n from began group by all
      union all
      select unit, d0, d1, d2, d3, d4, count(*) as n from (
        select distinct step as unit, h from answer where not test and h in (select h from began)) asked
      join began using (h) group by all
      """;

  private final Columns columns;

  CrossTable(Columns columns) {
    this.columns = columns;
  }

  /** The group of a selection in one of its periods; null for all of time. */
  public static Point point(List<@Nullable String> group, @Nullable String period) {
    List<@Nullable String> values = new ArrayList<>(group);
    values.add(period);
    return new Point(values);
  }

  /**
   * Sizes by metric, of those who gave a scored answer to one of its questions.
   *
   * @param selection its group is not looked at: the table has all groups
   */
  public Mono<Map<String, Map<Point, Long>>> byMetric(Selection selection) {
    return sizes(scored(Where.of(selection.whole())), "metric", "several", cells());
  }

  /**
   * The same along time within a selection: by the periods of its days, and by the dimensions in
   * which it takes one value.
   */
  public Mono<Map<String, Map<Point, Long>>> byMetricAlong(Selection selection, Part periods) {
    List<String> cells = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      boolean fixed = selection.group().get(dimension.place()) != null;
      cells.add(fixed ? dimension.cell() : "''");
    }
    cells.add(periods.expression());
    return sizes(scored(Where.of(selection.whole())), "metric", "several", cells);
  }

  private static Where scored(Where where) {
    return where.and("counted").and("metric is not null").and("score is not null");
  }

  /** Sizes by step, of those who chose something in a closed question. */
  public Mono<Map<String, Map<Point, Long>>> byStep(Selection selection) {
    return sizes(
        Where.of(selection.whole()).and("counted").and("len(picks) > 0"),
        "step",
        "repeated",
        cells());
  }

  /** Sizes by step, of those who said something quotable. */
  public Mono<Map<String, Map<Point, Long>>> ofQuotes(Selection selection) {
    return sizes(
        Where.of(selection.whole()).and("counted").and("quotable"), "step", "repeated", cells());
  }

  /** Sizes under the empty name, of those with any counted answer. */
  public Mono<Map<String, Map<Point, Long>>> ofRespondents(Selection selection) {
    return sizes(Where.of(selection.whole()).and("counted"), "''", "true", cells());
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
              CONVERSATIONS.formatted(named(cells()), where.sql()),
              row -> add(sizes, row, List.of(cell(row))));
          return sizes;
        });
  }

  private static List<String> cells() {
    List<String> cells = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      cells.add(dimension.cell());
    }
    cells.add("'" + WITHIN + "'");
    return cells;
  }

  private static String named(List<String> cells) {
    List<String> named = new ArrayList<>();
    for (int d = 0; d < cells.size(); d++) {
      named.add(cells.get(d) + " as d" + d);
    }
    return String.join(", ", named);
  }

  private Mono<Map<String, Map<Point, Long>>> sizes(
      Where where, String unit, String manifold, List<String> cells) {
    String named = named(cells);
    return columns.ask(
        connection -> {
          Map<String, Map<Point, Long>> sizes = new HashMap<>();
          single(connection, where, SINGLE.formatted(unit, named, where.sql(), manifold), sizes);
          patterns(
              connection, where, PATTERNS.formatted(unit, named, where.sql(), manifold), sizes);
          return sizes;
        });
  }

  private static void single(
      Connection connection, Where where, String query, Map<String, Map<Point, Long>> sizes)
      throws SQLException {
    Rows.read(connection, where, query, row -> add(sizes, row, List.of(cell(row))));
  }

  private static List<String> cell(ResultSet row) throws SQLException {
    List<String> cell = new ArrayList<>();
    for (int d = 0; d < WIDTH; d++) {
      cell.add(row.getString("d" + d));
    }
    return cell;
  }

  private static void patterns(
      Connection connection, Where where, String query, Map<String, Map<Point, Long>> sizes)
      throws SQLException {
    Rows.read(
        connection,
        where,
        query,
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
    for (List<String> cell : cells) {
      for (int mask = 0; mask < 1 << WIDTH; mask++) {
        List<@Nullable String> values = new ArrayList<>();
        for (int d = 0; d < WIDTH; d++) {
          values.add((mask >> d & 1) == 1 ? null : cell.get(d));
        }
        groups.add(new Point(values));
      }
    }
    return groups;
  }
}
