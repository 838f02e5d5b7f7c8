/** What the documents show is run. */
@NullMarked
package fi.vuoro.flow.docs;

import org.jspecify.annotations.NullMarked;
