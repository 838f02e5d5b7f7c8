/** One question asked of each of several rows. */
@NullMarked
package fi.vuoro.flow.question.matrix;

import org.jspecify.annotations.NullMarked;
