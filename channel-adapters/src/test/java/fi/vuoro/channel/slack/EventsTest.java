package fi.vuoro.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.Incoming;
import fi.vuoro.channel.Incoming.Sender;
import fi.vuoro.channel.Said;
import fi.vuoro.channel.Tap;
import fi.vuoro.channel.http.Api;
import fi.vuoro.channel.http.Form;
import fi.vuoro.channel.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {

  @Test
  void aDirectMessageIsWhatSomebodyWrote() {
    assertThat(event(Sample.said("Ihan hyvä")))
        .contains(
            new Incoming.Wrote(
                "Ev0EVENT001.1772434500.000200",
                Instant.parse("2026-03-02T06:55:00.000200Z"),
                new Sender(Sample.USER, null, null),
                "Ihan hyvä",
                List.of(),
                null));
  }

  @Test
  void anEditedMessageNamesTheMessageByItsTime() {
    assertThat(
            event(
                Sample.edited(
                    "\"edited\":{\"user\":\"U0AINO0001\",\"ts\":\"1772434560.000000\"},")))
        .contains(
            new Incoming.Edited(
                "Ev0EVENT001",
                Instant.parse("2026-03-02T06:56:00Z"),
                new Sender(Sample.USER, null, null),
                "1772434500.000100",
                "Yhdeksän"));
  }

  @Test
  void aLinkThatSlackShowsTheContentOfIsNoEdit() {
    assertThat(event(Sample.edited(""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "1 &lt; 2 &amp;&amp; 3 &gt; 2 → 1 < 2 && 3 > 2",
        "&amp;lt; → &lt;",
        "<https://a.example/x?y=1&amp;z=2> → https://a.example/x?y=1&z=2",
        "<https://a.example|a.example> → https://a.example",
        "<mailto:aino@a.example|aino@a.example> → aino@a.example",
        "<tel:+358401234567|040 1234567> → 040 1234567",
        "<@U0BOT00001> hei → hei",
        ":+1: → 👍",
        "klo 12:30:45 → klo 12:30:45",
        ":unknown_name: → :unknown_name:"
      })
  void whatSlackMadeOfWordsIsUndone(String told, String written) {
    assertThat(event(Sample.said(told)))
        .get()
        .isInstanceOfSatisfying(
            Incoming.Wrote.class, wrote -> assertThat(wrote.words()).isEqualTo(written));
  }

  @Test
  void aPressedButtonIsATap() {
    Tap nine = new Tap(Said.CONVERSATION, 7, new Tap.Meaning.Point(9));

    assertThat(interaction(Sample.pressed()))
        .contains(
            new Incoming.Tapped(
                "123.456.abcdef0123456789",
                Instant.parse("2026-03-02T06:56:40.123456Z"),
                new Sender(Sample.USER, "aino", null),
                nine,
                "D0DIRECT01/1772434400.000100",
                "9"));
  }

  @Test
  void whatIsChosenFromAListIsATapToo() {
    assertThat(interaction(Sample.chosen()))
        .get()
        .isInstanceOfSatisfying(
            Incoming.Tapped.class,
            tapped -> {
              assertThat(tapped.tap().meaning()).isEqualTo(new Tap.Meaning.Option(12));
              assertThat(tapped.label()).isEqualTo("Ruoka & juoma");
            });
  }

  @Test
  void aFileIsAttachedWhereSlackKeepsIt() {
    assertThat(event(Sample.file("https://files.slack.com/files-pri/T1-F1/kuitti.jpg")))
        .get()
        .isInstanceOfSatisfying(
            Incoming.Wrote.class,
            wrote ->
                assertThat(wrote.attachments())
                    .singleElement()
                    .satisfies(
                        file -> {
                          assertThat(file.name()).isEqualTo("kuitti.jpg");
                          assertThat(file.bytes()).isEqualTo(51_200);
                        }));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/kuitti.jpg",
        "http://files.slack.com/kuitti.jpg",
        "https://files.slack.com.evil.example/a",
        "https://files.slack.com@evil.example/a",
        "https://files.slack.com:8443/a",
        "https://evilslack.com/a",
        "file:///etc/passwd",
        "http://169.254.169.254/latest/meta-data",
        "//files.slack.com/a",
        "not an address"
      })
  void theTokenGoesNowhereElse(String address) {
    assertThat(event(Sample.file(address))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"text\":\"x\",\"bot_id\":\"B0BOT00001\"",
        "\"text\":\"x\",\"subtype\":\"bot_message\"",
        "\"text\":\"x\",\"subtype\":\"message_changed\",\"message\":{\"text\":\"y\"}",
        "\"text\":\"x\",\"subtype\":\"message_deleted\"",
        "\"text\":\"x\",\"channel_type\":\"channel\"",
        "\"text\":\"x\",\"channel_type\":\"mpim\"",
        "\"text\":\"x\",\"type\":\"reaction_added\"",
        "\"text\":\"\"",
        "\"text\":[1]",
        "\"user\":{\"id\":\"U0AINO0001\"},\"text\":\"x\"",
        "\"user\":\"' or 1=1\",\"text\":\"x\""
      })
  void whatNobodySaidToUsIsPassedOver(String members) {
    assertThat(event(Sample.event(members))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"value\":\"vote:1\"}",
        "{\"value\":7}",
        "{\"selected_option\":null}",
        "[]",
        "\"x\"",
        "{\"type\":\"button\",\"url\":\"https://a.example\",\"action_id\":\"link:1\"}"
      })
  void aButtonOfSomebodyElseIsNoTap(String action) {
    assertThat(interaction(Sample.interaction(action))).isEmpty();
  }

  @Test
  void aButtonInAChannelIsNoTap() {
    String inChannel = Sample.pressed().replace("D0DIRECT01", "C0GENERAL1");

    assertThat(interaction(inChannel)).isEmpty();
  }

  private static Optional<Incoming> event(String body) {
    return events().event(Json.read(body));
  }

  private static Optional<Incoming> interaction(String body) {
    return events().interaction(Json.read(Form.read(body).getOrDefault("payload", "")));
  }

  private static Events events() {
    WebApi api = new WebApi(Api.of("url", "https://slack.com/api"), "xoxb-1", Said.around());
    return new Events(api, Said.around().clock());
  }
}
