/** What somebody wrote in reply, without what their mail program added. */
@NullMarked
package fi.vuoro.channel.email.reply;

import org.jspecify.annotations.NullMarked;
