package fi.vuoro.channel.email.reply;

/**
 * What somebody wrote.
 *
 * @param words their own; empty where all of it was somebody else's
 * @param quoted whether something quoted was found and left out
 */
public record Reply(String words, boolean quoted) {}
