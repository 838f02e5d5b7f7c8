/** Where in its file a part of a flow stands. */
@NullMarked
package fi.vuoro.flow.source;

import org.jspecify.annotations.NullMarked;
