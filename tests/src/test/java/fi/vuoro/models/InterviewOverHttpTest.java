package fi.vuoro.models;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.chat.ChatApi;
import fi.vuoro.service.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An interview over HTTP where there is no model. */
class InterviewOverHttpTest {
  private static Service service;
  private static ChatApi api;

  @BeforeAll
  static void started() {
    service = Service.start();
    api = new ChatApi(service.url("/"));
  }

  @AfterAll
  static void stopped() {
    service.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The bill came twice in January, and I called you three times. | What did that mean for you? | I could not pay the rent in time.   | yes   | sorry, I meant no    | on the phone | in your own words     | The letter came in March.
          fi | Lasku tuli tammikuussa kahteen kertaan, ja soitin kolmesti.   | Mitä se merkitsi sinulle?   | En saanut maksettua vuokraa ajoissa. | kyllä | eiku ei              | puhelimessa  | omilla sanoillasi     | Kirje tuli maaliskuussa.
          sv | Fakturan kom två gånger i januari, och jag ringde tre gånger. | Vad betydde det för dig?    | Jag kunde inte betala hyran i tid.   | ja    | förlåt, jag menade nej | i telefon    | med dina egna ord     | Brevet kom i mars.
          """)
  void itFollowsUpIsCorrectedSumsUpAndIsRatedAndAmended(
      String language,
      String story,
      String followUp,
      String meaning,
      String yes,
      String correction,
      String where,
      String summary,
      String amendment)
      throws Exception {
    Interview interview = Interview.begin(api, language).writes(story);
    assertThat(interview.heard()).contains(followUp);

    interview.writes(meaning).skipsTo("talk/sorted").writes(yes);
    assertThat(interview.open()).isEqualTo("talk/where");
    assertThat(interview.writes(correction).open()).isEqualTo("talk/where");

    interview.writes(where);
    assertThat(interview.open()).isEqualTo("talk/rating");
    assertThat(interview.heard()).contains(summary).contains(meaning.substring(0, 12));
    assertThat(interview.writes("3").open()).isEqualTo("talk/amendment");
    interview.writes(amendment);

    assertThat(interview.answer().text("status")).isEqualTo("completed");
    assertThat(service.asAdministrator("/api/v1/answers?flow=listening&format=ndjson"))
        .contains(amendment)
        .contains(story)
        .contains("\"key\":\"talk/rating\"");
  }
}
