package fi.vuoro.insight.statistics;

/**
 * The outcome of a two-sided significance test.
 *
 * @param statistic the test statistic (z or t), negative where the first group is lower
 * @param p the probability of a statistic at least as far from 0 were there no difference, 0 to 1
 */
public record Significance(double statistic, double p) {}
