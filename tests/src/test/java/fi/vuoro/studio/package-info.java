/** The studio, as researchers and managers use it in their browsers. */
@NullMarked
package fi.vuoro.studio;

import org.jspecify.annotations.NullMarked;
