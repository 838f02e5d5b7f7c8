package fi.vuoro.messenger;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.channel.Capabilities.Feature;
import fi.vuoro.channel.Capabilities.Pace;
import fi.vuoro.respondents.SetClock;
import fi.vuoro.service.Service;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Whole dialogues by messengers: what comes in, what goes out, and what must not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialogueByMessengerTest {
  private static final Instant NOON = Instant.parse("2026-03-02T10:00:00Z");

  private final SetClock clock = new SetClock(NOON);
  private final Phones phones = new Phones();
  private Service service;
  private URI home;

  @BeforeAll
  void start() {
    service =
        Service.start(
            Map.of(
                "vuoro.channels.pigeon.url", phones.url(),
                "vuoro.channels.pigeon.flow", "first-contact-resolution",
                "vuoro.channels.raven.url", phones.url(),
                "vuoro.channels.raven.flow", "transactional-nps",
                "vuoro.channels.mute.url", phones.url(),
                "vuoro.channels.sloth.url", phones.url()),
            clock,
            List.of(
                Messenger.named("pigeon"),
                Messenger.named("raven", Feature.BURSTS),
                Messenger.named("mute"),
                new Messenger("sloth", Set.of(), null, new Pace(1, Duration.ofSeconds(10)))));
    home = service.url("/");
  }

  @AfterAll
  void stop() {
    service.close();
    phones.close();
  }

  private int call(String messenger, Map<String, Object> event) {
    return phones.call(home, messenger, List.of(event));
  }

  private List<JsonNode> sentTo(String messenger, String who) {
    return phones.sent(messenger).stream()
        .filter(sent -> sent.path("to").asString().equals(who))
        .map(sent -> sent.path("piece"))
        .toList();
  }

  private JsonNode asked(String messenger, String who, String step) {
    Phones.await(
        () ->
            sentTo(messenger, who).stream()
                .anyMatch(piece -> piece.path("step").asString().equals(step)));
    return sentTo(messenger, who).stream()
        .filter(piece -> piece.path("step").asString().equals(step))
        .toList()
        .getLast();
  }

  @Test
  void whoWritesIsAskedAndAnswersByButtonByNumberAndInWords() {
    assertThat(call("pigeon", phones.text("maija", "Moi"))).isEqualTo(200);
    JsonNode first = asked("pigeon", "maija", "fcr");
    assertThat(first.path("text").asString()).contains("1. ").contains("2. ");

    call("pigeon", phones.tap("maija", first, "o1"));
    asked("pigeon", "maija", "lacked");
    call("pigeon", phones.text("maija", "Kukaan ei soittanut takaisin, vaikka luvattiin"));
    asked("pigeon", "maija", "contacts");
    call("pigeon", phones.text("maija", "3"));
    asked("pigeon", "maija", "sorted");
    call("pigeon", phones.text("maija", "2"));

    Phones.await(() -> sentTo("pigeon", "maija").size() > 5);
    assertThat(sentTo("pigeon", "maija"))
        .extracting(piece -> piece.path("seq").asLong())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void whatComesTwiceTakesEffectOnce() {
    Map<String, Object> hello = phones.text("pekka", "Moi");
    assertThat(call("pigeon", hello)).isEqualTo(200);
    assertThat(call("pigeon", hello)).isEqualTo(200);
    JsonNode first = asked("pigeon", "pekka", "fcr");
    Map<String, Object> tap = phones.tap("pekka", first, "o1");
    call("pigeon", tap);
    asked("pigeon", "pekka", "lacked");

    call("pigeon", hello);
    call("pigeon", tap);
    call("pigeon", phones.event(Map.of("from", "pekka", "token", "")));

    Phones.await(
        () ->
            sentTo("pigeon", "pekka").stream()
                    .filter(piece -> piece.path("step").asString().equals("lacked"))
                    .count()
                == 2);
    assertThat(sentTo("pigeon", "pekka"))
        .filteredOn(piece -> piece.path("step").asString().equals("fcr"))
        .hasSize(1);
  }

  @Test
  void manyWhoWriteAtTheSameTimeFromOneAddressHaveOneConversation() {
    List<CompletableFuture<Integer>> calls =
        IntStream.range(0, 6)
            .mapToObj(i -> phones.text("kaisa", "Moi " + i))
            .map(event -> CompletableFuture.supplyAsync(() -> call("pigeon", event)))
            .toList();

    assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(200));

    asked("pigeon", "kaisa", "fcr");
    assertThat(sentTo("pigeon", "kaisa"))
        .extracting(piece -> piece.path("conversation").asString())
        .containsOnly(sentTo("pigeon", "kaisa").getFirst().path("conversation").asString());
  }

  @Test
  void aTapOnAnEarlierQuestionCorrectsIt() {
    call("pigeon", phones.text("oona", "Moi"));
    JsonNode first = asked("pigeon", "oona", "fcr");
    call("pigeon", phones.tap("oona", first, "o1"));
    asked("pigeon", "oona", "lacked");

    call("pigeon", phones.tap("oona", first, "o0"));

    asked("pigeon", "oona", "helped");
  }

  @Test
  void nobodyAnswersInSomebodyElsesConversation() {
    call("pigeon", phones.text("eeva", "Moi"));
    JsonNode first = asked("pigeon", "eeva", "fcr");

    assertThat(call("pigeon", phones.tap("rosvo", first, "o1"))).isEqualTo(200);
    call("pigeon", phones.tap("eeva", first, "o0"));

    asked("pigeon", "eeva", "helped");
    assertThat(sentTo("pigeon", "eeva"))
        .extracting(piece -> piece.path("step").asString())
        .doesNotContain("lacked");
  }

  @Test
  void shortMessagesInARowAreOneReply() {
    call("raven", phones.text("liisa", "Moi"));
    asked("raven", "liisa", "nps");
    int before = sentTo("raven", "liisa").size();

    call("raven", phones.text("liisa", "hmm"));
    call("raven", phones.text("liisa", "sanotaan"));
    call("raven", phones.text("liisa", "8"));
    assertThat(sentTo("raven", "liisa")).hasSize(before);
    clock.set(clock.instant().plus(Duration.ofSeconds(3)));

    asked("raven", "liisa", "why");
    assertThat(sentTo("raven", "liisa").stream().skip(before))
        .extracting(piece -> piece.path("step").asString())
        .doesNotContain("nps");
  }

  @Test
  void whereNothingIsToBeginTheyAreToldOnce() {
    call("mute", phones.text("kalle", "Moi"));
    call("mute", phones.text("kalle", "Haloo?"));

    Phones.await(() -> sentTo("mute", "kalle").size() == 1);
    assertThat(sentTo("mute", "kalle").getFirst().path("text").asString())
        .contains("ei ole nyt mitään kysymystä auki");
  }

  @Test
  void whatTheyAreToldWaitsForItsTurn() {
    call("sloth", phones.text("kaino", "Moi"));
    Phones.await(() -> sentTo("sloth", "kaino").size() == 1);

    assertThat(call("sloth", phones.text("kalervo", "Moi"))).as("it does not wait").isEqualTo(200);
    call("mute", phones.text("ilmari", "Moi"));
    Phones.await(() -> sentTo("mute", "ilmari").size() == 1);
    assertThat(sentTo("sloth", "kalervo")).isEmpty();
    clock.set(clock.instant().plus(Duration.ofSeconds(10)));

    Phones.await(() -> sentTo("sloth", "kalervo").size() == 1);
  }

  @Test
  void aForgedCallIsRefusedAndAnUnknownChannelNotFound() throws Exception {
    assertThat(service.url("/channels/pigeon")).isNotNull();
    assertThat(phones.callUnsigned(home, "pigeon")).isEqualTo(403);
    assertThat(phones.callUnsigned(home, "owl")).isEqualTo(404);
  }

  @Test
  void whatIsNotTakenNowIsTriedAgainLaterAndInOrder() {
    phones.answers(aResponse().withStatus(503));
    call("pigeon", phones.text("tuula", "Moi"));
    Phones.await(() -> !sentTo("pigeon", "tuula").isEmpty());
    phones.answersAgain();
    Phones.await(
        () -> {
          clock.set(clock.instant().plus(Duration.ofSeconds(1)));
          return sentTo("pigeon", "tuula").stream()
              .anyMatch(piece -> piece.path("step").asString().equals("fcr"));
        });

    assertThat(
            Stream.of(sentTo("pigeon", "tuula").getFirst(), sentTo("pigeon", "tuula").get(1))
                .map(piece -> piece.path("seq").asLong()))
        .containsExactly(1L, 1L);
  }
}
