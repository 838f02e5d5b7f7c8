/** The running service. */
@NullMarked
package fi.vuoro;

import org.jspecify.annotations.NullMarked;
