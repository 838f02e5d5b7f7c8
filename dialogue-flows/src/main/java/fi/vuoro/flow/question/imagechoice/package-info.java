/** One of several pictures. */
@NullMarked
package fi.vuoro.flow.question.imagechoice;

import org.jspecify.annotations.NullMarked;
