/** Free words. */
@NullMarked
package fi.vuoro.flow.question.text;

import org.jspecify.annotations.NullMarked;
