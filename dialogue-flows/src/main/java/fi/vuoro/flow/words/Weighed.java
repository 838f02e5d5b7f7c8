package fi.vuoro.flow.words;

import org.jspecify.annotations.Nullable;

/**
 * Something found, in the light of all the words of the reply.
 *
 * @param confidence 0 to 1
 * @param rest words that say something else, null where there are none
 */
public record Weighed<T>(T value, double confidence, @Nullable String rest) {}
