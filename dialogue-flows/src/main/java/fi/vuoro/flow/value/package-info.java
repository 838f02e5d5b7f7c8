/**
 * What answers and expressions are made of: numbers, texts, dates and lists, as immutable values.
 */
@NullMarked
package fi.vuoro.flow.value;

import org.jspecify.annotations.NullMarked;
