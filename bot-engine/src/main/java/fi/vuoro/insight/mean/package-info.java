/** The mean of any numeric metric that has no figure of its own. */
@NullMarked
package fi.vuoro.insight.mean;

import org.jspecify.annotations.NullMarked;
