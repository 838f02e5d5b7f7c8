package fi.vuoro.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.chat.Answer;
import fi.vuoro.chat.Talk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a customer who asks for a person is told follows from who is there, and from the hours. */
class ExpectationTest {
  /** Half past six on a Friday evening in Helsinki. */
  private static final Instant FRIDAY_EVENING = Instant.parse("2026-03-06T16:30:00Z");

  private static final Instant FRIDAY_NOON = Instant.parse("2026-03-06T10:00:00Z");
  private static final String NPS = "transactional-nps";

  private final Office office =
      new Office(
          FRIDAY_EVENING,
          Map.of(
              "vuoro.people.hours", "mon-fri 9:00-17:00",
              "vuoro.people.closed", "2026-03-09"));

  @AfterEach
  void close() {
    office.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fi | Asiakaspalvelumme on taas paikalla 10.3.2026 klo 9.00.
          sv | Vår personal är tillbaka den
          en | Our staff are back on
          """)
  void outOfHoursTheyAreToldWhenSomebodyIsBack(String language, String told) {
    office.says(Office.ADMIN, true);
    office.says(Office.ADMIN, false);

    Talk talk = office.customer(NPS, language);
    talk.wish("human");

    Office.await(() -> last(talk).startsWith(told));
    assertThat(last(talk)).contains("10").contains("9");
  }

  @Test
  void whoIsThereAnswersOutOfHoursToo() {
    office.says(Office.ADMIN, true);

    Talk talk = office.customer(NPS, "en");
    talk.wish("human");

    Office.await(() -> last(talk).startsWith("Somebody is here now"));
  }

  @Test
  void withinHoursTheyAreToldThatNobodyIsFree() {
    office.says(Office.ADMIN, true);
    office.pass(Duration.between(FRIDAY_EVENING, FRIDAY_NOON).plus(Duration.ofDays(14)));

    Talk late = office.customer(NPS, "en");
    assertThat(wish(late)).as("nobody was seen for a week").isEqualTo("open");
    office.says(Office.ADMIN, true);
    office.pass(Duration.ofMinutes(3));
    Talk talk = office.customer(NPS, "en");
    talk.wish("human");

    Office.await(() -> last(talk).startsWith("Nobody is free right now."));
  }

  @Test
  void whereNobodyWasEverThereNobodyIsPromised() {
    Talk talk = office.customer(NPS, "en");

    assertThat(wish(talk)).isEqualTo("open");
    assertThat(last(talk)).startsWith("I can't bring a person into this chat.");
  }

  @Test
  void whoAskedInVainIsHandedOverOnceSomebodyIsThere() {
    Talk talk = office.customer(NPS, "en");
    assertThat(wish(talk)).isEqualTo("open");

    office.says(Office.ADMIN, true);

    assertThat(wish(talk)).isEqualTo("handed-off");
  }

  @Test
  void theStaffSeesWhoIsThereAndWhenTheyOpen() {
    office.says(Office.ADMIN, true);

    JsonNode shown = office.as(Office.ADMIN, "GET", Office.PRESENCE, null).body();

    assertThat(shown.path("takeOver").asBoolean()).isTrue();
    assertThat(shown.path("open").asBoolean(true)).isFalse();
    assertThat(shown.path("opens").asString()).isEqualTo("2026-03-10T07:00:00Z");
    assertThat(shown.path("here").get(0).path("id").asString()).isEqualTo("admin");
    assertThat(shown.path("here").get(0).path("until").asString())
        .isEqualTo("2026-03-06T16:32:00Z");
    office.pass(Duration.ofMinutes(3));
    assertThat(office.as(Office.ADMIN, "GET", Office.PRESENCE, null).body().path("here")).isEmpty();
  }

  private static String wish(Talk talk) {
    Answer answer = talk.wish("human");
    return answer.text("status");
  }

  private static String last(Talk talk) {
    List<JsonNode> messages = talk.since(0).messages();
    return messages.getLast().path("text").asString();
  }
}
