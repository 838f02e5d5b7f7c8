/** Slack: events and interactivity in, Block Kit out, in direct messages. */
@NullMarked
package fi.vuoro.channel.slack;

import org.jspecify.annotations.NullMarked;
