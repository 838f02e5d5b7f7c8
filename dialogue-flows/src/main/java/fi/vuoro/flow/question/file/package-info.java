/** A picture or another file. */
@NullMarked
package fi.vuoro.flow.question.file;

import org.jspecify.annotations.NullMarked;
