/** Addresses of mail in one form, and the stamps by which our own mail is known again. */
@NullMarked
package fi.vuoro.channel.email.address;

import org.jspecify.annotations.NullMarked;
