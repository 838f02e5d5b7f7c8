/** A guard over every test of this module: nothing may block an event loop. */
@NullMarked
package fi.vuoro.blocking;

import org.jspecify.annotations.NullMarked;
