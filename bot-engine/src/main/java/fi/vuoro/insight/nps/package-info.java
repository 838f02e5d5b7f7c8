/** Net Promoter Score: promoters minus detractors, in points. */
@NullMarked
package fi.vuoro.insight.nps;

import org.jspecify.annotations.NullMarked;
