/** What the log shows of exceptions: nothing that may quote people. */
@NullMarked
package fi.vuoro.logging;

import org.jspecify.annotations.NullMarked;
