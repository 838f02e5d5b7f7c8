package fi.vuoro.channel.email.letter;

/**
 * What is said, as one mail.
 *
 * @param seq of the last message in it
 * @param subject without any {@code Re:}
 * @param preferences a page on which to choose how to be written to
 * @param unsubscribe takes a POST of RFC 8058
 */
public record Letter(
    String conversation,
    long seq,
    String language,
    String subject,
    String text,
    String html,
    String preferences,
    String unsubscribe) {}
