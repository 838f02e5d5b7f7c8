/** Several of several options. */
@NullMarked
package fi.vuoro.flow.question.choices;

import org.jspecify.annotations.NullMarked;
