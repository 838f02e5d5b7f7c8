/**
 * A columnar copy of the answers, without anything personal, that serves counts and cross-tables
 * fast.
 */
@NullMarked
package fi.vuoro.insight.column;

import org.jspecify.annotations.NullMarked;
