/**
 * What customers want about being written to, said in their own words in the middle of anything.
 */
@NullMarked
package fi.vuoro.flow.preference;

import org.jspecify.annotations.NullMarked;
