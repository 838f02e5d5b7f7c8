/** Web chat: messages as the chat API gives them. */
@NullMarked
package fi.vuoro.channel.web;

import org.jspecify.annotations.NullMarked;
