/** The pictures in the README, taken of the running product. */
@NullMarked
package fi.vuoro.pictures;

import org.jspecify.annotations.NullMarked;
