package fi.vuoro.flow.question.postcode;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of postcodes by country; of other countries anything that looks like one is taken. */
final class Postcodes {
  private static final Map<String, Pattern> FORMS =
      Map.ofEntries(
          Map.entry("FI", Pattern.compile("(?:FI|AX)?(\\d{5})")),
          Map.entry("SE", Pattern.compile("(?:SE?)?(\\d{3})(\\d{2})")),
          Map.entry("NO", Pattern.compile("(?:NO?)?(\\d{4})")),
          Map.entry("DK", Pattern.compile("(?:DK)?(\\d{4})")),
          Map.entry("EE", Pattern.compile("(?:EE)?(\\d{5})")),
          Map.entry("LV", Pattern.compile("(?:LV)?(\\d{4})")),
          Map.entry("LT", Pattern.compile("(?:LT)?(\\d{5})")),
          Map.entry("DE", Pattern.compile("(?:DE?)?(\\d{5})")),
          Map.entry("FR", Pattern.compile("(?:FR?)?(\\d{5})")),
          Map.entry("ES", Pattern.compile("(?:ES?)?(\\d{5})")),
          Map.entry("IT", Pattern.compile("(?:IT?)?(\\d{5})")),
          Map.entry("AT", Pattern.compile("(?:AT?)?(\\d{4})")),
          Map.entry("CH", Pattern.compile("(?:CH)?(\\d{4})")),
          Map.entry("BE", Pattern.compile("(?:BE?)?(\\d{4})")),
          Map.entry("NL", Pattern.compile("(?:NL)?(\\d{4})([A-Z]{2})")),
          Map.entry("PL", Pattern.compile("(?:PL)?(\\d{2})(\\d{3})")),
          Map.entry("GB", Pattern.compile("([A-Z]{1,2}\\d[A-Z\\d]?)(\\d[A-Z]{2})")),
          Map.entry("US", Pattern.compile("(\\d{5})(\\d{4})?")));

  private static final Map<String, String> JOINERS = Map.of("PL", "-", "US", "-");

  private Postcodes() {}

  /** The postcode as its country writes it; a null country takes any. */
  static Optional<String> normal(String written, @Nullable String country) {
    if (written.length() > 16) {
      return Optional.empty();
    }
    String bare = written.toUpperCase(Locale.ROOT).replace(" ", "").replace("-", "");
    Pattern form = country == null ? null : FORMS.get(country);
    if (form == null) {
      return lenient(written.strip().toUpperCase(Locale.ROOT), bare);
    }
    Matcher matcher = form.matcher(bare);
    return matcher.matches()
        ? Optional.of(joined(matcher, JOINERS.getOrDefault(country, " ")))
        : Optional.empty();
  }

  private static String joined(Matcher parts, String joiner) {
    String second = parts.groupCount() > 1 ? parts.group(2) : null;
    return second == null ? parts.group(1) : parts.group(1) + joiner + second;
  }

  private static Optional<String> lenient(String written, String bare) {
    boolean plausible =
        bare.length() >= 3
            && bare.length() <= 10
            && bare.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))
            && bare.chars().anyMatch(Character::isDigit);
    return plausible ? Optional.of(written) : Optional.empty();
  }
}
