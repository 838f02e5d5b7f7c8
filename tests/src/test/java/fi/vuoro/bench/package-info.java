/** Measures, in one run on one machine, what a turn costs. */
@NullMarked
package fi.vuoro.bench;

import org.jspecify.annotations.NullMarked;
