/** A time of day. */
@NullMarked
package fi.vuoro.flow.question.time;

import org.jspecify.annotations.NullMarked;
