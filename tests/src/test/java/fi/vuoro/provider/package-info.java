/**
 * Whole dialogues by the channels of the catalog, their providers played by documented payloads.
 */
@NullMarked
package fi.vuoro.provider;

import org.jspecify.annotations.NullMarked;
