package fi.vuoro.flow.engine;

import fi.vuoro.flow.knowledge.Known;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asked of their own in a reply, looked up when the reply was read.
 *
 * @param words those of the reply that ask
 * @param known the answer, null where none was found
 */
public record Aside(String words, @Nullable Known known) {}
