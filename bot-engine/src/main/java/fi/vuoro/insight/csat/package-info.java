/** Customer satisfaction: the share of the top two boxes of five. */
@NullMarked
package fi.vuoro.insight.csat;

import org.jspecify.annotations.NullMarked;
