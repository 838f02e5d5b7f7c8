/**
 * Who is who: addresses tied to customers on proof, customers merged and parted, and what is open
 * of both made one.
 */
@NullMarked
package fi.vuoro.linking;

import org.jspecify.annotations.NullMarked;
