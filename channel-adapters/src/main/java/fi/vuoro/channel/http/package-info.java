/** What every channel that speaks HTTP needs: calls out with their outcome, signatures, forms. */
@NullMarked
package fi.vuoro.channel.http;

import org.jspecify.annotations.NullMarked;
