/**
 * The demo: the other end of every channel, played on this machine alone, and a phone that shows
 * it; nothing of it is loaded unless it is asked for.
 */
@NullMarked
package fi.vuoro.demo;

import org.jspecify.annotations.NullMarked;
