package fi.vuoro.flow.message;

import org.jspecify.annotations.Nullable;

/** An option as the customer sees it; {@code value} is what the answer holds. */
public record Choice(String value, String label, @Nullable String image) {}
