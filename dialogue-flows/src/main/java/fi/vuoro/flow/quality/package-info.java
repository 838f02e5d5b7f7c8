/** How much an answer in words says: measured by rules, live, in every language there is. */
@NullMarked
package fi.vuoro.flow.quality;

import org.jspecify.annotations.NullMarked;
