/** The chat API as a customer's client calls it, over HTTP. */
@NullMarked
package fi.vuoro.chat;

import org.jspecify.annotations.NullMarked;
