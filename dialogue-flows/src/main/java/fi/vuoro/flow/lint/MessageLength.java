package fi.vuoro.flow.lint;

import fi.vuoro.flow.source.Place;
import java.util.regex.Pattern;

/**
 * Messages that the strictest channels cut or make expensive. WhatsApp takes 1024 characters in a
 * message with buttons. A text message holds 160 characters of the GSM alphabet or 70 of any other;
 * in several joined 153 or 67 each.
 */
public final class MessageLength {
  private static final int MESSAGE = 1024;
  private static final int SEGMENTS = 3;
  private static final int GSM_SEGMENT = 153;
  private static final int OTHER_SEGMENT = 67;
  private static final Pattern GSM =
      Pattern.compile(
          "[A-Za-z0-9\\s@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!\"#¤%&'()*+,\\-./:;<=>?¡ÄÖÑÜ§¿äöñüà^{}\\\\\\[~\\]|€]*");

  private MessageLength() {}

  /** Advises to shorten what is said at that place, if it is too long. */
  public static void check(String said, Place place, Findings findings) {
    int length = said.codePointCount(0, said.length());
    int segment = GSM.matcher(said).matches() ? GSM_SEGMENT : OTHER_SEGMENT;
    if (length > MESSAGE) {
      findings.add(
          Code.TEXT_TOO_LONG,
          place,
          "This text has " + length + " characters, and WhatsApp takes " + MESSAGE + ".",
          "Shorten it, or say it in two steps.");
    } else if (length > SEGMENTS * segment) {
      int count = (length + segment - 1) / segment;
      findings.add(
          Code.TEXT_TOO_LONG,
          place,
          "As text messages this takes " + count + ".",
          segment == OTHER_SEGMENT
              ? "Shorten it, or leave out emoji and special signs, which more than double the number."
              : "Shorten it to " + SEGMENTS * segment + " characters.");
    }
  }
}
