/** What happens in conversations becomes answer sheets. */
@NullMarked
package fi.vuoro.insight.projection;

import org.jspecify.annotations.NullMarked;
