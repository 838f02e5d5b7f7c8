package fi.vuoro.flow.persona;

import fi.vuoro.flow.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was not understood as it was meant.
 *
 * @param meant what the respondent meant
 * @param read what was stored instead, null where it was asked again
 */
public record Unread(
    String persona,
    String language,
    String step,
    String words,
    Value meant,
    @Nullable Value read) {}
