package fi.vuoro.channel.sms;

/**
 * How many messages the network sends, and charges, for a text: it is in GSM-7 if all of it can be,
 * else in UCS-2; where it doesn't fit into one, each loses some room to the header that joins them
 * (3GPP TS 23.040, 9.2.3.24.1).
 */
final class Segments {
  private static final int GSM_ALONE = 160;
  private static final int GSM_JOINED = 153;
  private static final int UCS_ALONE = 70;
  private static final int UCS_JOINED = 67;

  private Segments() {}

  /** How many; 1 for no text at all. */
  static int of(String text) {
    return Gsm7.holds(text)
        ? count(text, GSM_ALONE, GSM_JOINED, true)
        : count(text, UCS_ALONE, UCS_JOINED, false);
  }

  /** Neither an escaped character nor a surrogate pair is parted. */
  private static int count(String text, int alone, int joined, boolean gsm) {
    int total = 0;
    int segments = 1;
    int used = 0;
    int step;
    for (int i = 0; i < text.length(); i += step) {
      step = gsm ? 1 : Character.charCount(text.codePointAt(i));
      int places = gsm ? Gsm7.places(text.charAt(i)) : step;
      total += places;
      if (used + places > joined) {
        segments++;
        used = 0;
      }
      used += places;
    }
    return total <= alone ? 1 : segments;
  }
}
