/** A sum of money in one currency. */
@NullMarked
package fi.vuoro.flow.question.money;

import org.jspecify.annotations.NullMarked;
