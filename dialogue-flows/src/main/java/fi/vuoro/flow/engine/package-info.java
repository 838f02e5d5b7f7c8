/** The pure engine: a flow, a state and an input give a turn. No clock, chance, I/O or threads. */
@NullMarked
package fi.vuoro.flow.engine;

import org.jspecify.annotations.NullMarked;
