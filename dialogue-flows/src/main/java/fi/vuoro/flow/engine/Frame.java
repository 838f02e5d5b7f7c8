package fi.vuoro.flow.engine;

/**
 * A place in a list of steps.
 *
 * @param block name of the list
 * @param next the step that is next, or waits
 * @param round round of a loop, counting from 1; 0 elsewhere
 */
public record Frame(String block, int next, int round) {}
