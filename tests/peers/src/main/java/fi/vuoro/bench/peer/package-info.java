/** The survey of the bench, as others would build it. */
@NullMarked
package fi.vuoro.bench.peer;

import org.jspecify.annotations.NullMarked;
