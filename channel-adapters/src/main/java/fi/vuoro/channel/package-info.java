/** The port behind which every channel lives. */
@NullMarked
package fi.vuoro.channel;

import org.jspecify.annotations.NullMarked;
