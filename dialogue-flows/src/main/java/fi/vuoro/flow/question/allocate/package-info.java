/** A sum shared out among options. */
@NullMarked
package fi.vuoro.flow.question.allocate;

import org.jspecify.annotations.NullMarked;
