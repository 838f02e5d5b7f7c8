package fi.vuoro.insight.column;

/**
 * Some of the scores of a metric.
 *
 * @param least included
 * @param most included
 */
public record ScoreRange(String metric, double least, double most) {

  /** Whether a score is one of them. */
  public boolean holds(QuotedScore score) {
    return score.metric().equals(metric) && least <= score.score() && score.score() <= most;
  }
}
