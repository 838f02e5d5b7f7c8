/** An e-mail address. */
@NullMarked
package fi.vuoro.flow.question.email;

import org.jspecify.annotations.NullMarked;
