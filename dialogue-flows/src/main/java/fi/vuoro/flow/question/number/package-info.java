/** A number. */
@NullMarked
package fi.vuoro.flow.question.number;

import org.jspecify.annotations.NullMarked;
