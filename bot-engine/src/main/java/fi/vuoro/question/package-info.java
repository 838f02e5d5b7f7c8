/** What customers asked and nothing answered: kept for the staff, who answer it. */
@NullMarked
package fi.vuoro.question;

import org.jspecify.annotations.NullMarked;
