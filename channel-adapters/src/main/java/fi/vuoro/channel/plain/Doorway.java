package fi.vuoro.channel.plain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first message that a deep link writes for a customer, in channels that have none better. */
public final class Doorway {
  private static final Pattern WORDS = Pattern.compile("\\s*/start ([A-Za-z0-9_-]{1,64})\\s*");

  private Doorway() {}

  /** What the customer sends. */
  public static String words(String token) {
    return "/start " + token;
  }

  /** The token that is sent so; empty where anything else is said. */
  public static Optional<String> token(String words) {
    Matcher found = WORDS.matcher(words);
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
