/** What a customer sees: messages, and the presentations in which channels show questions. */
@NullMarked
package fi.vuoro.flow.message;

import org.jspecify.annotations.NullMarked;
