/** Intervals of shares and means, in plain Java on counts and summaries. */
@NullMarked
package fi.vuoro.insight.statistics;

import org.jspecify.annotations.NullMarked;
