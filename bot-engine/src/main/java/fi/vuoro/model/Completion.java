package fi.vuoro.model;

/**
 * What a language model answered.
 *
 * @param text meant to be JSON of the schema, and nothing to rely on
 * @param tokensIn tokens that were sent
 * @param tokensOut tokens that came back
 */
public record Completion(String text, long tokensIn, long tokensOut) {}
