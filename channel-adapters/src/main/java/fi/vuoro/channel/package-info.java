/**
 * The port behind which every channel lives. A channel is a folder here with a {@link
 * fi.vuoro.channel.ChannelType} in it, and a line in {@link fi.vuoro.channel.catalog.Channels};
 * whoever uses channels knows none of them by name.
 */
@NullMarked
package fi.vuoro.channel;

import org.jspecify.annotations.NullMarked;
