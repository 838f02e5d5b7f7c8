package fi.vuoro.flow.engine;

import org.jspecify.annotations.Nullable;

/**
 * A person of the staff who takes part in a conversation.
 *
 * @param id by which the installation knows them
 * @param name that customers see; null where they are to see none
 */
public record Agent(String id, @Nullable String name) {}
