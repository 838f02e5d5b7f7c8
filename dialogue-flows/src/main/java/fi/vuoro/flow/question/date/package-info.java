/** A calendar date. */
@NullMarked
package fi.vuoro.flow.question.date;

import org.jspecify.annotations.NullMarked;
