/** The launcher {@code ./vuoro}, as a shell sees it. */
@NullMarked
package fi.vuoro.launcher;

import org.jspecify.annotations.NullMarked;
