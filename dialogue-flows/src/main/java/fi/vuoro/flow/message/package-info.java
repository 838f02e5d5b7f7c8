/** What a dialogue says and asks, as a channel sees it: messages and the eight presentations. */
@NullMarked
package fi.vuoro.flow.message;

import org.jspecify.annotations.NullMarked;
