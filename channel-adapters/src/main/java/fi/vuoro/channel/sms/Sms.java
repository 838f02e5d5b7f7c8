package fi.vuoro.channel.sms;

/** What is sent at once: one text message, however many segments the network makes of it. */
public record Sms(String text) {
  /** How many segments are charged. */
  public int segments() {
    return Segments.of(text);
  }
}
