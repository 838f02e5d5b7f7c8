/** Simulated respondents, by rules, who show what a flow does to people before people see it. */
@NullMarked
package fi.vuoro.flow.persona;

import org.jspecify.annotations.NullMarked;
