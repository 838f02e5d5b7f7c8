/**
 * Single answers for researchers: everything that a figure was made of, to recompute it by hand.
 */
@NullMarked
package fi.vuoro.insight.export;

import org.jspecify.annotations.NullMarked;
