/** A telephone number. */
@NullMarked
package fi.vuoro.flow.question.phone;

import org.jspecify.annotations.NullMarked;
