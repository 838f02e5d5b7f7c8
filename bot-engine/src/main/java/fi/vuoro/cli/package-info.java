/** The command line: what {@code ./vuoro} does in a terminal, without the service where it can. */
@NullMarked
package fi.vuoro.cli;

import org.jspecify.annotations.NullMarked;
