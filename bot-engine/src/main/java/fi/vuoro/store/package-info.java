/**
 * Where documents are kept: one MongoDB server by its address, or else a durable one inside this
 * process. Nothing outside packages called {@code store} knows the driver.
 */
@NullMarked
package fi.vuoro.store;

import org.jspecify.annotations.NullMarked;
