/** Telegram, by its Bot API: a webhook or long polling in, messages with inline keyboards out. */
@NullMarked
package fi.vuoro.channel.telegram;

import org.jspecify.annotations.NullMarked;
