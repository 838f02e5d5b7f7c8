/** The service killed in the middle of its work, as a power cut would. */
@NullMarked
package fi.vuoro.crash;

import org.jspecify.annotations.NullMarked;
