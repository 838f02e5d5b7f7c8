/** The flows that come with the product, ready to be held. */
@NullMarked
package fi.vuoro.flow.library;

import org.jspecify.annotations.NullMarked;
