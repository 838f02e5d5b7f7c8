/** How texts are worded: sentences, readability, and what a language's wording gives away. */
@NullMarked
package fi.vuoro.flow.wording;

import org.jspecify.annotations.NullMarked;
