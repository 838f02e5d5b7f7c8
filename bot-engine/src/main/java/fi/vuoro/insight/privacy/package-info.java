/** Which groups of a report are too small to show, or would show a small one by subtraction. */
@NullMarked
package fi.vuoro.insight.privacy;

import org.jspecify.annotations.NullMarked;
