/** Understands a reply in words, relative to the open question, by rules. */
@NullMarked
package fi.vuoro.flow.reading;

import org.jspecify.annotations.NullMarked;
