package fi.vuoro.insight.column;

import org.jspecify.annotations.Nullable;

/**
 * Where a verbatim lies; its words are in the store.
 *
 * @param conversation its id
 * @param key of the answer
 * @param n of the answer
 * @param step key without rounds
 * @param at when it was given, in ms
 * @param metric of the last scored question before it in the flow, which the same conversation
 *     answered
 * @param score given to that question
 */
public record Quote(
    String conversation,
    String key,
    int n,
    String step,
    long at,
    String channel,
    String language,
    @Nullable String touchpoint,
    @Nullable String journeyStage,
    @Nullable String metric,
    @Nullable Double score) {}
