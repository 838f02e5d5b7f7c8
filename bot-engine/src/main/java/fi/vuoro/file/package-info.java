/** The files that customers send, as answers or to people. */
@NullMarked
package fi.vuoro.file;

import org.jspecify.annotations.NullMarked;
