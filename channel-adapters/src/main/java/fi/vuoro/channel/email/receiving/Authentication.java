package fi.vuoro.channel.email.receiving;

import fi.vuoro.channel.email.address.Mailbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the own mail server found out about who sent a mail: {@code Authentication-Results}, RFC
 * 8601. Anybody can write such a header; only those that bear the own server's name count, of which
 * it lets in none from outside, and of those only the topmost.
 *
 * @param trusted the own server's name, in small letters; empty to believe nobody
 */
record Authentication(String trusted) {
  private static final Pattern RESULT =
      Pattern.compile("^(dmarc|dkim|spf)(?:/\\d+)?\\s*=\\s*([a-z]+)\\b(.*)$", Pattern.DOTALL);
  private static final Pattern PROPERTY =
      Pattern.compile(
          "(?:header\\.from|header\\.d|header\\.i|smtp\\.mailfrom)\\s*=\\s*\"?([^\\s\";]+)");

  /** Whether the domain of the address stands by this mail. */
  boolean proves(Mail mail, String from) {
    String domain = Mailbox.domainOf(from);
    return results(mail).stream().anyMatch(result -> passes(result, domain));
  }

  private List<String> results(Mail mail) {
    List<String> results = new ArrayList<>();
    if (trusted.isEmpty()) {
      return results;
    }
    for (String header : mail.headers("Authentication-Results")) {
      String plain = header.replaceAll("\\([^()]*\\)", " ").toLowerCase(Locale.ROOT);
      String[] parts = plain.split(";");
      boolean ours = parts[0].strip().split("\\s+")[0].equals(trusted);
      if (ours && results.isEmpty()) {
        for (int i = 1; i < parts.length; i++) {
          results.add(parts[i].strip());
        }
      }
    }
    return results;
  }

  private static boolean passes(String result, String domain) {
    Matcher parts = RESULT.matcher(result);
    if (!parts.matches() || !parts.group(2).equals("pass")) {
      return false;
    }
    boolean exactly = !parts.group(1).equals("dkim");
    Matcher properties = PROPERTY.matcher(parts.group(3));
    while (properties.find()) {
      String stands = Mailbox.domainOf(properties.group(1));
      if (stands.equals(domain)
          || (!exactly && stands.contains(".") && domain.endsWith("." + stands))) {
        return true;
      }
    }
    return false;
  }
}
