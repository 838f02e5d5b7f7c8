package fi.vuoro.insight.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How conversations went, what they said, and which there are; always of real ones. */
@Component
@SuppressWarnings("InlineFormatString") // queries are read more easily on their own
public final class Courses {

  private static final String STATUS =
      """
      select %s as flow, count(*) as started,
        count(*) filter (status = 'completed') as completed,
        count(*) filter (status = 'closed') as closed,
        count(*) filter (status = 'stopped') as stopped,
        count(*) filter (status = 'expired') as expired
      from conversation where %s group by all order by all
      """;

  private static final String STEPS =
      """
      select step, max(number) as number, count(distinct h) as asked,
        count(distinct h) filter (status = 'answered') as answered,
        count(distinct h) filter (status not in ('answered', 'asked', 'passed-over')) as refused,
        count(distinct h) filter (status = 'asked' and h in (
          select h from conversation where status in ('closed', 'stopped', 'expired'))) as gone
      from (
        select step, number, h, status from answer where not test and %s and h in (
          select h from conversation where %s)
        qualify row_number() over (partition by h, key order by n desc) = 1)
      group by step order by number, step
      """;

  private static final String QUOTES =
      """
      select q.c as c, q.key as key, q.n as n, q.step as step, q.ts as ts, q.channel as channel,
        q.language as language, q.touchpoint as touchpoint, q.stage as stage,
        arg_max(m.metric, m.number) as metric, arg_max(m.score, m.number) as score
      from (
        select *, c || ':' || key || ':' || n as place from answer where %s
        order by ts desc, place desc %s) q
      left join answer m on m.h = q.h and m.c = q.c and m.counted and m.metric is not null
        and m.score is not null and m.number < q.number
      group by all %s order by q.ts desc, max(q.place) desc limit %d
      """;

  private static final String SCORED =
      "having arg_max(m.metric, m.number) = ? and arg_max(m.score, m.number) between ? and ?";

  private static final String QUOTED_SCORES =
      """
      select step, metric, score, count(distinct h) as n from (
        select q.step as step, q.h as h,
          arg_max(m.metric, m.number) as metric, arg_max(m.score, m.number) as score
        from (select * from answer where %s) q
        join answer m on m.h = q.h and m.c = q.c and m.counted and m.metric is not null
          and m.score is not null and m.number < q.number
        group by q.c, q.h, q.key, q.n, q.step)
      group by all
      """;

  private static final String PAGE =
      """
      select c, started from conversation where %s and h in (select h from answer where %s)
      order by started, c limit %d
      """;

  private final Columns columns;

  Courses(Columns columns) {
    this.columns = columns;
  }

  /** Started, completed, closed, stopped and expired conversations by flow, without steps. */
  public Mono<Map<String, Funnel>> byFlow(Selection selection) {
    Where where = Where.of(selection).and("not test");
    return columns.ask(
        connection -> {
          Map<String, Funnel> flows = new LinkedHashMap<>();
          Rows.read(
              connection,
              where,
              STATUS.formatted("flow", where.sql()),
              row -> flows.put(row.getString("flow"), status(row, List.of())));
          return flows;
        });
  }

  /**
   * The funnel of the conversations that began in the selection's days, at the touchpoint and so on
   * where each began.
   */
  public Mono<Funnel> funnel(Selection selection) {
    Where began = Where.of(selection).and("not test");
    Where both = Where.of(Selection.of(selection.flow())).join(began);
    return columns.ask(
        connection -> {
          List<Funnel.Step> steps =
              Rows.read(
                  connection,
                  both,
                  STEPS.formatted(Where.of(Selection.of(selection.flow())).sql(), began.sql()),
                  Courses::step);
          List<Funnel> whole =
              Rows.read(
                  connection,
                  began,
                  STATUS.formatted("''", began.sql()),
                  row -> status(row, steps));
          return whole.isEmpty() ? new Funnel(0, 0, 0, 0, 0, steps) : whole.getFirst();
        });
  }

  private static Funnel status(ResultSet row, List<Funnel.Step> steps) throws SQLException {
    return new Funnel(
        row.getLong("started"),
        row.getLong("completed"),
        row.getLong("closed"),
        row.getLong("stopped"),
        row.getLong("expired"),
        steps);
  }

  private static Funnel.Step step(ResultSet row) throws SQLException {
    return new Funnel.Step(
        row.getString("step"),
        row.getLong("asked"),
        row.getLong("answered"),
        row.getLong("refused"),
        row.getLong("gone"));
  }

  /**
   * Quotable answers, the latest first.
   *
   * @param steps only of these questions, at least one
   * @param range only of customers whose last score before was such, or null for all
   * @param after only those that come after this place
   */
  public Mono<List<Quote>> quotes(
      Selection selection,
      List<String> steps,
      @Nullable ScoreRange range,
      @Nullable Place after,
      int limit) {
    Where where = quotable(selection, steps);
    if (after != null) {
      where.and("ts <= ?", after.at());
      where.and("(ts < " + after.at() + " or c || ':' || key || ':' || n < ?)", after.id());
    }
    // Without a range the scores of a page alone are looked up, not of all there are.
    String query =
        QUOTES.formatted(
            where.sql(), range == null ? "limit " + limit : "", range == null ? "" : SCORED, limit);
    if (range != null) {
      where.with(range.metric()).with(range.least()).with(range.most());
    }
    return columns.ask(connection -> Rows.read(connection, where, query, Courses::quote));
  }

  /** The scores of those who said something quotable, at least one of these questions. */
  public Mono<List<QuotedScore>> quotedScores(Selection selection, List<String> steps) {
    Where where = quotable(selection, steps);
    return columns.ask(
        connection ->
            Rows.read(
                connection,
                where,
                QUOTED_SCORES.formatted(where.sql()),
                row ->
                    new QuotedScore(
                        row.getString("step"),
                        row.getString("metric"),
                        row.getDouble("score"),
                        row.getLong("n"))));
  }

  private static Where quotable(Selection selection, List<String> steps) {
    return Where.of(selection).and("counted").and("quotable").in("step", steps);
  }

  private static Quote quote(ResultSet row) throws SQLException {
    double score = row.getDouble("score");
    boolean none = row.wasNull();
    return new Quote(
        row.getString("c"),
        row.getString("key"),
        row.getInt("n"),
        row.getString("step"),
        row.getLong("ts"),
        row.getString("channel"),
        row.getString("language"),
        row.getString("touchpoint"),
        row.getString("stage"),
        row.getString("metric"),
        none ? null : (Double) score);
  }

  /**
   * Conversations with answers in the selection, in the order in which they began.
   *
   * @param all also test conversations, superseded answers, and questions only asked
   * @param after only those that come after this place
   */
  public Mono<List<Place>> page(
      Selection selection, boolean all, @Nullable Place after, int limit) {
    Where conversations = new Where().and("flow = ?", selection.flow());
    if (after != null) {
      conversations.and("started >= ?", after.at());
      conversations.and("(started > " + after.at() + " or c > ?)", after.id());
    }
    Where answers = Where.of(selection).and(all ? "true" : "current");
    return columns.ask(
        connection ->
            Rows.read(
                connection,
                conversations.join(answers),
                PAGE.formatted(conversations.sql(), answers.sql(), limit),
                row -> new Place(row.getLong("started"), row.getString("c"))));
  }

  /** The values of each dimension that there are in the answers of a flow, or of all flows. */
  public Mono<Map<String, List<String>>> values(@Nullable String flow) {
    Where where = Where.of(Selection.of(flow)).and("not test");
    return columns.ask(
        connection -> {
          Map<String, List<String>> values = new LinkedHashMap<>();
          for (Dimension dimension : Dimension.values()) {
            values.put(dimension.word(), distinct(connection, where, dimension.column()));
          }
          values.put("segment", distinct(connection, where, "unnest(segments)"));
          return values;
        });
  }

  private static List<String> distinct(java.sql.Connection connection, Where where, String of)
      throws SQLException {
    return Rows.read(
        connection,
        where,
        "select distinct v from (select %s as v from answer where %s) where v is not null order by v"
            .formatted(of, where.sql()),
        row -> row.getString(1));
  }
}
