/** Customers are handed to people and back, over HTTP and by messenger, on the real service. */
@NullMarked
package fi.vuoro.people;

import org.jspecify.annotations.NullMarked;
