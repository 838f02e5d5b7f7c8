/** A reply taken apart: its words, and the numbers, wishes and other things that they say. */
@NullMarked
package fi.vuoro.flow.words;

import org.jspecify.annotations.NullMarked;
