package fi.vuoro.insight.column;

/**
 * A place in a list that is read page by page.
 *
 * @param at instant in ms
 * @param id what is unique among those of the same instant
 */
public record Place(long at, String id) {}
