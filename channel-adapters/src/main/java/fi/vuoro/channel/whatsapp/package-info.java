/** WhatsApp, by the Cloud API of its maker. */
@NullMarked
package fi.vuoro.channel.whatsapp;

import org.jspecify.annotations.NullMarked;
