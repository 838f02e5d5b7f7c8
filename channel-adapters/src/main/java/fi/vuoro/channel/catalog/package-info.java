/** The channels that there are. */
@NullMarked
package fi.vuoro.channel.catalog;

import org.jspecify.annotations.NullMarked;
