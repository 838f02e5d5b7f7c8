/** A length of time. */
@NullMarked
package fi.vuoro.flow.question.duration;

import org.jspecify.annotations.NullMarked;
