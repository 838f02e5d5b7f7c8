/** People who answer over the chat API, as written in files. */
@NullMarked
package fi.vuoro.respondents;

import org.jspecify.annotations.NullMarked;
