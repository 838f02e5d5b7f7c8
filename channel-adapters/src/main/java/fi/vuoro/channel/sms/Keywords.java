package fi.vuoro.channel.sms;

import java.util.Locale;
import java.util.Set;

/**
 * Words by which a customer leaves and comes back, alone in a message. Twilio acts on the English
 * ones itself; those are all here, since a customer whom it stops can't be written to.
 */
final class Keywords {
  private static final Set<String> LEAVING =
      Set.of(
          "STOP",
          "STOPALL",
          "STOP ALL",
          "UNSUBSCRIBE",
          "CANCEL",
          "END",
          "QUIT",
          "REVOKE",
          "OPTOUT",
          "STOPP",
          "STOPPA",
          "AVSLUTA",
          "LOPETA",
          "STOPPI");

  /** Twilio's YES is not among them: it answers a question far more often. */
  private static final Set<String> COMING = Set.of("START", "UNSTOP", "STARTA", "BÖRJA", "ALOITA");

  private Keywords() {}

  static boolean leaves(String words) {
    return LEAVING.contains(alone(words));
  }

  static boolean comes(String words) {
    return COMING.contains(alone(words));
  }

  private static String alone(String words) {
    return words.length() > 40
        ? ""
        : words
            .replaceAll("[\\p{Punct}\\p{Cntrl}”“’]", " ")
            .strip()
            .replaceAll("\\s+", " ")
            .toUpperCase(Locale.ROOT);
  }
}
