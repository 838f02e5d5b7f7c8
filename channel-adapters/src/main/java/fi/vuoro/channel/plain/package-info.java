/** Questions in plain text, for channels and presentations without a control. */
@NullMarked
package fi.vuoro.channel.plain;

import org.jspecify.annotations.NullMarked;
