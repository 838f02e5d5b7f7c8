/** Tests of the command line. */
@NullMarked
package fi.vuoro.cli;

import org.jspecify.annotations.NullMarked;
