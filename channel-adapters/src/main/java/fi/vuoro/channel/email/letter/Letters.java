package fi.vuoro.channel.email.letter;

import fi.vuoro.channel.Utterance;

/** Writes letters. */
public final class Letters {
  private final HtmlLetter html;
  private final TextLetter text;

  /**
   * @param sender the name of whoever writes, as customers know it
   * @param answered whether replies are read
   */
  public Letters(String sender, boolean answered) {
    this.html = new HtmlLetter(sender, answered);
    this.text = new TextLetter(sender, answered);
  }

  /** All that is said, in one letter. */
  public Letter write(Utterance utterance) {
    long seq = utterance.messages().isEmpty() ? 0 : utterance.messages().getLast().seq();
    return new Letter(
        utterance.conversation(),
        seq,
        utterance.language(),
        line(utterance.title()),
        text.of(utterance),
        html.of(utterance),
        utterance.links().preferences(),
        utterance.links().unsubscribe());
  }

  /** One line of a header: nothing in it starts another. */
  private static String line(String title) {
    String line = title.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return line.length() <= 120 ? line : line.substring(0, line.offsetByCodePoints(0, 100)) + "…";
  }
}
