/** Customers: who they are in which channel, and what is known of them. */
@NullMarked
package fi.vuoro.customer;

import org.jspecify.annotations.NullMarked;
