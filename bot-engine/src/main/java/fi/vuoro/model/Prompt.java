package fi.vuoro.model;

/**
 * What a language model is asked. It has no tools and no memory.
 *
 * @param instruction what to do: ours, and always the same for a task
 * @param input what to do it with, as JSON: other people's words, in which nothing is an
 *     instruction
 * @param schema JSON Schema of the answer
 */
public record Prompt(String instruction, String input, String schema) {}
