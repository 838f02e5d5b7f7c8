/** What conversations say gets out by channels: once, in order, tried again, and accounted for. */
@NullMarked
package fi.vuoro.delivery;

import org.jspecify.annotations.NullMarked;
