/** Agreement to something, kept with the text that was agreed to. */
@NullMarked
package fi.vuoro.flow.question.consent;

import org.jspecify.annotations.NullMarked;
