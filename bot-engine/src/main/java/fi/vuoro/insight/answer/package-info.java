/**
 * The answers of a conversation as a report sees them, and how they follow from what happened in
 * it.
 */
@NullMarked
package fi.vuoro.insight.answer;

import org.jspecify.annotations.NullMarked;
