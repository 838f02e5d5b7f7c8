/** The question types that flows can use: one line for each. */
@NullMarked
package fi.vuoro.flow.question.catalog;

import org.jspecify.annotations.NullMarked;
