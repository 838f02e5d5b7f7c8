/** A postcode. */
@NullMarked
package fi.vuoro.flow.question.postcode;

import org.jspecify.annotations.NullMarked;
