package fi.vuoro.reading;

import fi.vuoro.flow.engine.Advice;
import fi.vuoro.model.Prompt;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a language model is asked on one matter.
 *
 * @param task what it is counted as
 * @param taken what is made of its answer: empty where it doesn't know either; throws {@code
 *     Unanswered} where the answer is not to be believed
 */
record Inquiry(String task, Prompt prompt, Function<String, Optional<Advice>> taken) {}
