/**
 * What differs from language to language, as data: how numbers and dates look, what words mean,
 * what the engine itself says.
 */
@NullMarked
package fi.vuoro.flow.language;

import org.jspecify.annotations.NullMarked;
