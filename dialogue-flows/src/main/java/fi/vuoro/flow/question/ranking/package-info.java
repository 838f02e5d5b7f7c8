/** Options in order of preference. */
@NullMarked
package fi.vuoro.flow.question.ranking;

import org.jspecify.annotations.NullMarked;
