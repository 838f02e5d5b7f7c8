/** The files that customers send as answers. */
@NullMarked
package fi.vuoro.file;

import org.jspecify.annotations.NullMarked;
