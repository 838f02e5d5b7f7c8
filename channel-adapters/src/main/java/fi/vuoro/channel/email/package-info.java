/** E-mail: a dialogue in letters, sent by SMTP and read by IMAP. */
@NullMarked
package fi.vuoro.channel.email;

import org.jspecify.annotations.NullMarked;
