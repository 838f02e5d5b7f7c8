/** Rehearsals of flows with simulated respondents. */
@NullMarked
package fi.vuoro.flow.persona;

import org.jspecify.annotations.NullMarked;
