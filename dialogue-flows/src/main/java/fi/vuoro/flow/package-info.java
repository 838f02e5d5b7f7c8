/** The flow model: what a dialogue says, asks and decides, as immutable values. */
@NullMarked
package fi.vuoro.flow;

import org.jspecify.annotations.NullMarked;
