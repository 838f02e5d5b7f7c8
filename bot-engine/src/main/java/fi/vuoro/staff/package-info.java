/** People of the staff who take over from the dialogue: who is there, who waits, who has whom. */
@NullMarked
package fi.vuoro.staff;

import org.jspecify.annotations.NullMarked;
