/** A whole number on a scale, drawn as numbers, stars, smileys or thumbs. */
@NullMarked
package fi.vuoro.flow.question.scale;

import org.jspecify.annotations.NullMarked;
