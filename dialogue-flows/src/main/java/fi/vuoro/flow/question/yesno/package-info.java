/** Yes or no. */
@NullMarked
package fi.vuoro.flow.question.yesno;

import org.jspecify.annotations.NullMarked;
