package fi.vuoro.insight.column;

/**
 * What the rows of a count are parted by; an answer may lie in several segments, else in one part.
 */
public enum Part {
  NOTHING("''"),
  TOUCHPOINT("coalesce(touchpoint, '')"),
  JOURNEY_STAGE("coalesce(stage, '')"),
  CHANNEL("channel"),
  LANGUAGE("language"),
  SEGMENT("unnest(segments)"),
  DAY(date("day")),
  WEEK(date("week")),
  MONTH(date("month"));

  private final String expression;

  Part(String expression) {
    this.expression = expression;
  }

  String expression() {
    return expression;
  }

  /** The first day of the period, as 2026-03-02; weeks begin on Monday. */
  private static String date(String period) {
    return "strftime(date_trunc('" + period + "', date '1970-01-01' + day), '%Y-%m-%d')";
  }
}
