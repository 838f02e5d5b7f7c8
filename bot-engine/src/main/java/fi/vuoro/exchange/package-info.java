/** The channels of this installation: those that are set up, by name. */
@NullMarked
package fi.vuoro.exchange;

import org.jspecify.annotations.NullMarked;
