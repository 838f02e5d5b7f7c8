package fi.vuoro.flow.engine;

import java.time.Instant;

/** When the shell must come back with {@code TimerCame} of this id. */
public record Timer(String id, Instant at) {}
