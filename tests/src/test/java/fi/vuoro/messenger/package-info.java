/** Conversations by channels, from outside: messengers whose servers are stood in for over HTTP. */
@NullMarked
package fi.vuoro.messenger;

import org.jspecify.annotations.NullMarked;
