package fi.vuoro.insight.column;

/**
 * A score whose givers also said something quotable after it.
 *
 * @param step of what they said
 * @param metric of the last scored question before it
 * @param respondents how many gave that score and said something
 */
public record QuotedScore(String step, String metric, double score, long respondents) {}
