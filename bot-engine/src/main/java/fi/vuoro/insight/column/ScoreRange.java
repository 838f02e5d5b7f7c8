package fi.vuoro.insight.column;

/**
 * Some of the scores of a metric.
 *
 * @param least included
 * @param most included
 */
public record ScoreRange(String metric, double least, double most) {}
