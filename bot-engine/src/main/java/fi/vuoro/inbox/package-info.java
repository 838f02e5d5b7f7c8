/**
 * What comes by channels: kept, then answered for, and brought to the conversation it belongs to.
 */
@NullMarked
package fi.vuoro.inbox;

import org.jspecify.annotations.NullMarked;
