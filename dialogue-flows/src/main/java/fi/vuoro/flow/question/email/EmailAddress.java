package fi.vuoro.flow.question.email;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * The form of an e-mail address that people have: a dot-atom of RFC 5321 (no quoted names, no
 * addresses in brackets), the domain in lower case and ASCII (RFC 5891).
 */
final class EmailAddress {
  private static final String MARKS = "!#$%&'*+-/=?^_`{|}~.";

  private EmailAddress() {}

  static Optional<String> normal(String written) {
    int at = written.lastIndexOf('@');
    if (at < 1 || at > 64 || written.length() > 254) {
      return Optional.empty();
    }
    String local = written.substring(0, at);
    return isLocal(local)
        ? domain(written.substring(at + 1)).map(domain -> local + "@" + domain)
        : Optional.empty();
  }

  private static boolean isLocal(String local) {
    return !local.startsWith(".")
        && !local.endsWith(".")
        && !local.contains("..")
        && local.codePoints().allMatch(c -> isLetterOrDigit(c) || MARKS.indexOf(c) >= 0);
  }

  private static boolean isLetterOrDigit(int c) {
    return Character.isLetterOrDigit(c);
  }

  private static Optional<String> domain(String written) {
    try {
      String domain =
          IDN.toASCII(written.toLowerCase(Locale.ROOT), IDN.USE_STD3_ASCII_RULES)
              .toLowerCase(Locale.ROOT);
      int dot = domain.lastIndexOf('.');
      boolean named = dot > 0 && domain.length() - dot > 2 && !domain.contains("..");
      boolean letters = named && !Character.isDigit(domain.charAt(dot + 1));
      return letters ? Optional.of(domain) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
