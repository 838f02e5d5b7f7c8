package fi.vuoro.flow.question;

import fi.vuoro.flow.language.Language;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The country whose addresses a question asks for. */
public final class Country {

  private Country() {}

  /**
   * The ISO 3166 code under {@code country}, null where there is none; a wrong one is a finding.
   */
  public static @Nullable String read(Keys keys) {
    String country = keys.word("country");
    if (country == null || Arrays.asList(Locale.getISOCountries()).contains(country)) {
      return country;
    }
    keys.error(
        "country", "country-unknown", "`" + country + "` is no country", "give two letters: FI");
    return null;
  }

  /** The country that a language is first spoken in ({@code region} of its words). */
  public static String of(Language language) {
    return language.words().text("region");
  }
}
