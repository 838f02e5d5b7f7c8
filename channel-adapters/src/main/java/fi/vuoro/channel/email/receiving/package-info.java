/** Mail that came: replies, bounces, complaints, and what no person wrote. */
@NullMarked
package fi.vuoro.channel.email.receiving;

import org.jspecify.annotations.NullMarked;
