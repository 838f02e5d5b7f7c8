/** Phone numbers in the one form in which they are compared and called. */
@NullMarked
package fi.vuoro.channel.phone;

import org.jspecify.annotations.NullMarked;
