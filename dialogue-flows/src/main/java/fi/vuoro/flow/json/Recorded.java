package fi.vuoro.flow.json;

import fi.vuoro.flow.engine.Event;
import java.time.Instant;

/**
 * An event in its place in the journal.
 *
 * @param n its number in the conversation, counting from 1
 * @param at the instant of the turn that it belongs to
 */
public record Recorded(long n, Instant at, Event event) {}
