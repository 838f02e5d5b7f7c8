/** Letters on their way to the mail server. */
@NullMarked
package fi.vuoro.channel.email.sending;

import org.jspecify.annotations.NullMarked;
