/** What customers ask of their own, and its answers: entries, and how the right one is found. */
@NullMarked
package fi.vuoro.flow.knowledge;

import org.jspecify.annotations.NullMarked;
