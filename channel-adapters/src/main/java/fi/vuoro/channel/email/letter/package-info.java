/** What is said, as a letter in HTML and in plain text. */
@NullMarked
package fi.vuoro.channel.email.letter;

import org.jspecify.annotations.NullMarked;
