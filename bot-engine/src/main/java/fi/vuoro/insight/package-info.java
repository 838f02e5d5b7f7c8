/**
 * Insight: answers become figures that say how sure they are, and exports that anybody can
 * recompute.
 */
@NullMarked
package fi.vuoro.insight;

import org.jspecify.annotations.NullMarked;
