package fi.vuoro.flow.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * Where an answer comes from.
 *
 * @param url where to read more, null where that is nowhere
 */
public record Origin(String title, @Nullable String url) {}
