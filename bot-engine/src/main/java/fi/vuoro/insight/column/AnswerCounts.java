package fi.vuoro.insight.column;

import fi.vuoro.insight.figure.Observations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts of answers: the latest on the path, of real conversations, whatever their status.
 * Respondents are the conversations that they are from.
 */
@Component
@SuppressWarnings("InlineFormatString") // queries are read more easily on their own
public final class AnswerCounts {

  private static final String SCORES =
      """
      select part, metric, score, count(*) as n from (
        select %s as part, metric, score from answer where %s)
      group by all order by all
      """;

  private static final String RESPONDENTS =
      """
      select part, metric,
        count(*) filter (not several) + count(distinct h) filter (several) as n
      from (select %s as part, metric, several, h from answer where %s)
      group by all
      """;

  private static final String PICKS =
      """
      select step, pick, count(*) as n from (
        select step, unnest(picks) as pick from answer where %s)
      group by all order by all
      """;

  private static final String QUESTIONS =
      """
      select step, max(number) as number, any_value(type) as type,
        coalesce(any_value(metric), '') as metric, count(*) as n,
        count(*) filter (not repeated) + count(distinct h) filter (repeated) as respondents
      from answer where %s group by step order by number, step
      """;

  private final Columns columns;

  AnswerCounts(Columns columns) {
    this.columns = columns;
  }

  /** The scores of every metric in every part of a selection, ordered by part and metric. */
  public Mono<List<Scores>> scores(Selection selection, Part part) {
    Where where =
        Where.of(selection).and("counted").and("metric is not null").and("score is not null");
    return columns.ask(
        connection -> scores(connection, where, part, respondents(connection, where, part)));
  }

  private static List<Scores> scores(
      Connection connection, Where where, Part part, Map<Group, Long> respondents)
      throws SQLException {
    Map<Group, TreeMap<Double, Long>> counts = new LinkedHashMap<>();
    Rows.read(
        connection,
        where,
        SCORES.formatted(part.expression(), where.sql()),
        row ->
            counts
                .computeIfAbsent(Group.of(row), unused -> new TreeMap<>())
                .put(row.getDouble("score"), row.getLong("n")));
    List<Scores> all = new ArrayList<>();
    counts.forEach(
        (group, answers) ->
            all.add(
                new Scores(
                    group.part(),
                    group.metric(),
                    new Observations(answers),
                    respondents.getOrDefault(group, 0L))));
    return all;
  }

  private static Map<Group, Long> respondents(Connection connection, Where where, Part part)
      throws SQLException {
    Map<Group, Long> respondents = new LinkedHashMap<>();
    Rows.read(
        connection,
        where,
        RESPONDENTS.formatted(part.expression(), where.sql()),
        row -> respondents.put(Group.of(row), row.getLong("n")));
    return respondents;
  }

  /** How many conversations have any counted answer in a selection. */
  public Mono<Long> respondents(Selection selection) {
    Where where = Where.of(selection).and("counted");
    return columns.ask(
        connection ->
            Rows.read(
                    connection,
                    where,
                    "select count(distinct h) from answer where " + where.sql(),
                    row -> row.getLong(1))
                .getFirst());
  }

  /** What was chosen in every closed question, in the order of the flow. */
  public Mono<List<Distribution>> distributions(Selection selection) {
    Where where = Where.of(selection).and("counted").and("len(picks) > 0");
    return columns.ask(
        connection -> {
          Map<String, Map<String, Long>> picks = new LinkedHashMap<>();
          Rows.read(
              connection,
              where,
              PICKS.formatted(where.sql()),
              row ->
                  picks
                      .computeIfAbsent(row.getString("step"), unused -> new LinkedHashMap<>())
                      .put(row.getString("pick"), row.getLong("n")));
          return Rows.read(
              connection,
              where,
              QUESTIONS.formatted(where.sql()),
              row -> distribution(row, picks.getOrDefault(row.getString("step"), Map.of())));
        });
  }

  private static Distribution distribution(ResultSet row, Map<String, Long> picks)
      throws SQLException {
    return new Distribution(
        row.getString("step"),
        row.getInt("number"),
        row.getString("type"),
        row.getString("metric"),
        row.getLong("n"),
        row.getLong("respondents"),
        picks);
  }

  private record Group(String part, String metric) {

    static Group of(ResultSet row) throws SQLException {
      return new Group(row.getString("part"), row.getString("metric"));
    }
  }
}
