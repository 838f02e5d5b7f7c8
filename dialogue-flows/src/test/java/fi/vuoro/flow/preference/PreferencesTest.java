package fi.vuoro.flow.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PreferencesTest {
  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 3, 2, 9, 0, 0, 0, ZoneId.of("Europe/Helsinki"));

  @TestFactory
  Stream<DynamicTest> whatIsSaidInFinnish() throws IOException {
    return cases("fi");
  }

  @TestFactory
  Stream<DynamicTest> whatIsSaidInSwedish() throws IOException {
    return cases("sv");
  }

  @TestFactory
  Stream<DynamicTest> whatIsSaidInEnglish() throws IOException {
    return cases("en");
  }

  @Test
  void whoSignsALetterMeansTheLineAboveTheName() {
    assertThat(
            shown(
                Preferences.BUILT_IN.find(
                    "jatketaan telegramissa\n\nterv. Aino", List.of("fi"), NOW)))
        .isEqualTo("channel telegram");
    assertThat(
            Preferences.BUILT_IN.find(
                "jatketaan telegramissa\n\nkuten viime viikolla kirjoitin teille",
                List.of("fi"),
                NOW))
        .isNull();
  }

  private static Stream<DynamicTest> cases(String language) throws IOException {
    try (InputStream in =
        PreferencesTest.class.getResourceAsStream("/preferences/" + language + ".txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" => ", 2))
          .map(
              both ->
                  DynamicTest.dynamicTest(
                      both[0],
                      () ->
                          assertThat(
                                  shown(Preferences.BUILT_IN.find(both[0], List.of(language), NOW)))
                              .isEqualTo(both[1])))
          .toList()
          .stream();
    }
  }

  private static String shown(@Nullable Preference preference) {
    return switch (preference) {
      case null -> "none";
      case Preference.Channel(String channel, String address) ->
          "channel " + channel + (address == null ? "" : " " + address);
      case Preference.Language language -> "language " + language.tag();
      case Preference.Stop stop -> "stop";
      case Preference.Pause pause -> "pause " + pause.until();
      case Preference.Hours hours ->
          "hours " + days(hours.days()) + " " + hours.from() + "-" + hours.to();
    };
  }

  private static String days(Set<DayOfWeek> days) {
    List<Integer> all = days.stream().map(DayOfWeek::getValue).sorted().toList();
    return all.getFirst() + "-" + all.getLast();
  }
}
