package fi.vuoro.flow.engine;

import java.time.Instant;

/**
 * What a language model is thinking about.
 *
 * @param id of the effect that asks for it
 * @param reply id of the input that led to it
 * @param deadline after which the conversation goes on without
 */
public record Sought(String id, String reply, Matter matter, Instant deadline) {}
