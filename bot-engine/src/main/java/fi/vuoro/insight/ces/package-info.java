/** Customer effort: how easy it was, as a mean from 1 to 7 and as the share of 5 to 7. */
@NullMarked
package fi.vuoro.insight.ces;

import org.jspecify.annotations.NullMarked;
