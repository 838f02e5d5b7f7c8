package fi.vuoro.insight.column;

import fi.vuoro.insight.figure.Observations;

/**
 * The answers to the questions of one metric in one part of a selection.
 *
 * @param part value of what was parted by; empty where the answer has none, and where nothing was
 *     parted
 * @param metric of the questions
 * @param answers how often each score was given
 * @param respondents conversations that the answers are from
 */
public record Scores(String part, String metric, Observations answers, long respondents) {}
