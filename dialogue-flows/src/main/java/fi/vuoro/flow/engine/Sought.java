package fi.vuoro.flow.engine;

/**
 * A follow-up that a language model is putting in words.
 *
 * @param id of the effect that asks for it
 * @param reply id of the input whose answer is followed up
 * @param key of the question
 */
public record Sought(String id, String reply, String key) {}
