/** The open catalog of question types: what each presents, accepts, reads and shows. */
@NullMarked
package fi.vuoro.flow.question;

import org.jspecify.annotations.NullMarked;
