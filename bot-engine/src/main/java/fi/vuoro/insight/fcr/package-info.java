/**
 * First contact resolution: the share that got it solved at the first contact, as the customer
 * says.
 */
@NullMarked
package fi.vuoro.insight.fcr;

import org.jspecify.annotations.NullMarked;
