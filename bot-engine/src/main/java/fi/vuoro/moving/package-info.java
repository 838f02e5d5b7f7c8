/**
 * Conversations begun in a channel by the company, moved between channels by customers, and stopped
 * there.
 */
@NullMarked
package fi.vuoro.moving;

import org.jspecify.annotations.NullMarked;
