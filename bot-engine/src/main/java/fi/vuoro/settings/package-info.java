/**
 * What an installation can set, read once at the start and refused in one sentence where it is
 * wrong.
 */
@NullMarked
package fi.vuoro.settings;

import org.jspecify.annotations.NullMarked;
