/** Intervals, tests and corrections for many comparisons, in plain Java on counts and summaries. */
@NullMarked
package fi.vuoro.insight.statistics;

import org.jspecify.annotations.NullMarked;
