package fi.vuoro.flow.engine;

import fi.vuoro.flow.value.Value;
import java.time.Instant;

/** A fact on the profile, and when it was learned. */
public record Trait(Value value, Instant at) {}
