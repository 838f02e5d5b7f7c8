/**
 * Conversations under way: received, read, advanced, committed by one write, and told to whoever
 * listens.
 */
@NullMarked
package fi.vuoro.conversation;

import org.jspecify.annotations.NullMarked;
