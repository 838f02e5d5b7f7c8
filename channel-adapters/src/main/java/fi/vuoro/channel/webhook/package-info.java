/** Any messenger that can post JSON, signed both ways as Standard Webhooks tells. */
@NullMarked
package fi.vuoro.channel.webhook;

import org.jspecify.annotations.NullMarked;
