/** How likely a customer is to recommend, from 0 to 10. */
@NullMarked
package fi.vuoro.flow.question.nps;

import org.jspecify.annotations.NullMarked;
