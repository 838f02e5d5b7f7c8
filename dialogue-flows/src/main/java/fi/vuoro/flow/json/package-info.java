/** States, events and values as JSON, personal data set apart, older shapes lifted. */
@NullMarked
package fi.vuoro.flow.json;

import org.jspecify.annotations.NullMarked;
