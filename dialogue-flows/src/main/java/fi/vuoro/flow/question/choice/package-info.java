/** One of several options. */
@NullMarked
package fi.vuoro.flow.question.choice;

import org.jspecify.annotations.NullMarked;
