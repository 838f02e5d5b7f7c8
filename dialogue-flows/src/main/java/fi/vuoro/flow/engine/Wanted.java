package fi.vuoro.flow.engine;

import fi.vuoro.flow.preference.Preference;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants about being written to, as it was read.
 *
 * @param reach of the channel that is wanted; null where it is about something else
 */
public record Wanted(Preference preference, @Nullable Reach reach) {}
