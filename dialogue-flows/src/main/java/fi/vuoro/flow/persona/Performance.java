package fi.vuoro.flow.persona;

/**
 * How conversations with one persona went.
 *
 * @param conversations how many there were
 * @param ended how many of them came to an end
 * @param replies on average in one
 * @param questions asked on average in one, each once
 */
public record Performance(
    String persona, int conversations, int ended, double replies, double questions) {}
