package fi.vuoro.channel.sms;

import java.util.Map;

/**
 * The alphabet in which 160 characters fit into one text message, where others fit only 70 (3GPP TS
 * 23.038, 6.2.1).
 */
final class Gsm7 {
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
          + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** These take two places each. */
  private static final String EXTENDED = "\f^{}\\[~]|€";

  /** Signs that mean the same to a reader. Letters are never exchanged: á is not a. */
  private static final Map<Character, String> EQUALS =
      Map.ofEntries(
          Map.entry('“', "\""),
          Map.entry('”', "\""),
          Map.entry('„', "\""),
          Map.entry('«', "\""),
          Map.entry('»', "\""),
          Map.entry('’', "'"),
          Map.entry('‘', "'"),
          Map.entry('‚', "'"),
          Map.entry('´', "'"),
          Map.entry('`', "'"),
          Map.entry('–', "-"),
          Map.entry('—', "-"),
          Map.entry('‐', "-"),
          Map.entry('‑', "-"),
          Map.entry('−', "-"),
          Map.entry('…', "..."),
          Map.entry('•', "-"),
          Map.entry('×', "x"),
          Map.entry('\t', " "),
          Map.entry('\u00a0', " "),
          Map.entry('\u202f', " "),
          Map.entry('\u2009', " "),
          Map.entry('\u00ad', ""),
          Map.entry('\u200b', ""));

  private Gsm7() {}

  /** How many places a character takes; 0 where it isn't in the alphabet. */
  static int places(char character) {
    return BASIC.indexOf(character) >= 0 ? 1 : EXTENDED.indexOf(character) >= 0 ? 2 : 0;
  }

  /** Whether the alphabet has all of it. */
  static boolean holds(String text) {
    return text.chars().allMatch(character -> places((char) character) > 0);
  }

  /**
   * The text in this alphabet where another sign for each that it lacks means the same; else the
   * text as it is, since it costs as much with or without them.
   */
  static String equal(String text) {
    StringBuilder equal = new StringBuilder(text.length());
    text.chars()
        .forEach(
            character ->
                equal.append(EQUALS.getOrDefault((char) character, Character.toString(character))));
    return holds(equal.toString()) ? equal.toString() : text;
  }
}
