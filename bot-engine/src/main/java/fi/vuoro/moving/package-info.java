/** Conversations begun in a channel by the company, and moved between channels by customers. */
@NullMarked
package fi.vuoro.moving;

import org.jspecify.annotations.NullMarked;
