package fi.vuoro.flow.language;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All of it under a locale with digits and a calendar of its own, and in a zone far away. */
class FormatTest {

  private static final Languages LANGUAGES = Languages.BUILT_IN;

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @BeforeEach
  void elsewhere() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
  }

  @AfterEach
  void backHome() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8.50       | 8,5         | 8,5         | 8.5",
        "8          | 8           | 8           | 8",
        "1984       | 1984        | 1984        | 1984",
        "12500      | 12_500      | 12_500      | 12,500",
        "1234567.25 | 1_234_567,25| 1_234_567,25| 1,234,567.25",
        "1E+3       | 1000        | 1000        | 1000",
        "-0.5       | −0,5        | −0,5        | -0.5",
      })
  void numbers(BigDecimal number, String fi, String sv, String en) {
    assertThat(LANGUAGES.of("fi").number(number)).isEqualTo(fi.replace('_', '\u00A0'));
    assertThat(LANGUAGES.of("sv").number(number)).isEqualTo(sv.replace('_', '\u00A0'));
    assertThat(LANGUAGES.of("en").number(number)).isEqualTo(en);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.5  | EUR | 12,50 €   | 12,50 €   | €12.50",
        "12.5  | SEK | 12,50 SEK | 12,50 kr  | 12.50 SEK",
        "12.5  | CHF | 12,50 CHF | 12,50 CHF | 12.50 CHF",
        "99    | JPY | 99 JPY    | 99 JPY    | 99 JPY",
        "-3.2  | GBP | −3,20 £   | −3,20 £   | -£3.20",
      })
  void money(BigDecimal amount, String currency, String fi, String sv, String en) {
    assertThat(LANGUAGES.of("fi").money(amount, currency)).isEqualTo(fi);
    assertThat(LANGUAGES.of("sv").money(amount, currency)).isEqualTo(sv);
    assertThat(LANGUAGES.of("en").money(amount, currency)).isEqualTo(en);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fi | 3.5.2026   | 14.30 | 9.05  | 3.5.2026 klo 14.30   | 45 %",
        "sv | 3 maj 2026 | 14:30 | 09:05 | 3 maj 2026 kl. 14:30 | 45 %",
        "en | 3 May 2026 | 14:30 | 09:05 | 3 May 2026 at 14:30  | 45%",
      })
  void dates_times_and_shares(
      String tag, String date, String noon, String morning, String both, String share) {
    Language language = LANGUAGES.of(tag);
    var day = LocalDate.of(2026, 5, 3);

    assertThat(language.date(day)).isEqualTo(date);
    assertThat(language.time(LocalTime.of(14, 30))).isEqualTo(noon);
    assertThat(language.time(LocalTime.of(9, 5))).isEqualTo(morning);
    assertThat(language.dateTime(day.atTime(14, 30).atZone(ZoneId.of("Europe/Helsinki"))))
        .isEqualTo(both);
    assertThat(language.percent(new BigDecimal("0.45"))).isEqualTo(share);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT45M     | 45 minuuttia            | 45 minuter          | 45 minutes",
        "PT1H30M   | 1 tunti 30 minuuttia    | 1 timme 30 minuter  | 1 hour 30 minutes",
        "PT26H     | 1 päivä 2 tuntia        | 1 dag 2 timmar      | 1 day 2 hours",
        "PT0S      | 0 minuuttia             | 0 minuter           | 0 minutes",
        "PT1S      | 1 sekunti               | 1 sekund            | 1 second",
      })
  void lengths_of_time(Duration duration, String fi, String sv, String en) {
    assertThat(LANGUAGES.of("fi").duration(duration)).isEqualTo(fi);
    assertThat(LANGUAGES.of("sv").duration(duration)).isEqualTo(sv);
    assertThat(LANGUAGES.of("en").duration(duration)).isEqualTo(en);
  }

  @Test
  void periods() {
    assertThat(LANGUAGES.of("fi").period(Period.of(2, 1, 0))).isEqualTo("2 vuotta 1 kuukausi");
    assertThat(LANGUAGES.of("en").period(Period.ZERO)).isEqualTo("0 days");
  }

  @Test
  void lists() {
    Language fi = LANGUAGES.of("fi");

    assertThat(fi.list(List.of())).isEmpty();
    assertThat(fi.list(List.of("a"))).isEqualTo("a");
    assertThat(fi.list(List.of("a", "b"))).isEqualTo("a ja b");
    assertThat(fi.list(List.of("a", "b", "c"))).isEqualTo("a, b ja c");
    assertThat(LANGUAGES.of("sv").alternatives(List.of("a", "b", "c"))).isEqualTo("a, b eller c");
  }

  @Test
  void any_value_is_shown_as_a_reader_would_have_it() {
    Language en = LANGUAGES.of("en");
    var items = new Value.Items(Arrays.asList(Value.Number.of(1), null, new Value.Words("two")));

    assertThat(en.show(null)).isEmpty();
    assertThat(en.show(new Value.Truth(true))).isEqualTo("Yes");
    assertThat(en.show(items)).isEqualTo("1 and two");
    assertThat(en.show(new Value.Moment(LocalDate.of(2026, 5, 3)))).isEqualTo("3 May 2026");
  }

  @Test
  void a_region_is_overlooked_and_an_unknown_language_is_english() {
    assertThat(LANGUAGES.of("sv-FI").tag()).isEqualTo("sv");
    assertThat(LANGUAGES.of("FI").tag()).isEqualTo("fi");
    assertThat(LANGUAGES.of("de").tag()).isEqualTo("en");
    assertThat(LANGUAGES.find("de")).isEmpty();
  }
}
