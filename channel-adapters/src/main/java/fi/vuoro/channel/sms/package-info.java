/** Text messages, by Twilio. */
@NullMarked
package fi.vuoro.channel.sms;

import org.jspecify.annotations.NullMarked;
