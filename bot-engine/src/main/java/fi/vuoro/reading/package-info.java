/** Reads replies that the rules can't, with the help of a language model that is not trusted. */
@NullMarked
package fi.vuoro.reading;

import org.jspecify.annotations.NullMarked;
