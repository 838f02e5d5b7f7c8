package fi.vuoro.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.messenger.Installation.Answer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same person in several channels: found to be one on proof, and parted again. */
class OnePersonTest extends Acquaintances {

  @Test
  void whatWasToldByAMessengerIsNotAskedAgainOnTheWebOnceTheyAreKnownToBeTheSame() {
    livesIn("Kuopio", "pigeon", "aino");
    saysHowMany("pigeon", "aino");
    Chat chat = onTheWeb("k-1");
    assertThat(chat.body().toString()).contains("Missä kaupungissa");

    opensTheDoor(chat, "pigeon", "aino");

    Phones.await(() -> found("pigeon", "aino").path("merged").size() == 1);
    Chat next = onTheWeb("k-1");
    assertThat(next.body().toString())
        .contains("Montako teitä")
        .doesNotContain("Missä kaupungissa");
    assertThat(found("crm", "k-1")).isEqualTo(found("pigeon", "aino"));
    assertThat(found("pigeon", "aino").path("identities").toString())
        .contains("•••")
        .doesNotContain("aino");
  }

  @Test
  void anAdministratorPartsThemAgainAndTheyStayParted() {
    livesIn("Oulu", "pigeon", "sanni");
    saysHowMany("pigeon", "sanni");
    Chat chat = onTheWeb("k-2");
    opensTheDoor(chat, "pigeon", "sanni");
    Phones.await(() -> found("pigeon", "sanni").path("merged").size() == 1);
    String customer = found("pigeon", "sanni").path("id").asString();
    JsonNode merge = merges(customer).getFirst();
    assertThat(merge.path("proof").asString()).isEqualTo("doorway");
    assertThat(merge.path("conversation").asString()).isEqualTo(chat.id());
    assertThat(merge.toString()).doesNotContain("sanni", "k-2", "pigeon");

    String undo = "/api/v1/customers/" + customer + "/merges/" + merge.path("id").asString();
    Answer undone = vuoro.staff("POST", undo + "/undo", null);
    assertThat(undone.status()).isEqualTo(200);
    assertThat(undone.body().path("undoneBy").asString()).isEqualTo("admin");
    assertThat(vuoro.staff("POST", undo + "/undo", null).body()).isEqualTo(undone.body());

    assertThat(found("crm", "k-2").path("id")).isNotEqualTo(found("pigeon", "sanni").path("id"));
    assertThat(onTheWeb("k-2").body().toString()).contains("Missä kaupungissa");
    opensTheDoor(chat, "pigeon", "sanni");
    vuoro.asked("pigeon", "sanni", "town");
    assertThat(found("pigeon", "sanni").path("merged")).isEmpty();
    assertThat(merges(found("crm", "k-2").path("id").asString())).hasSize(1);
    assertThat(vuoro.staff("POST", undo + "x/undo", null).status()).isEqualTo(404);
  }

  @Test
  void whomTheCompanyKnowsAsTwoStayTwo() {
    Chat first = onTheWeb("k-3");
    opensTheDoor(first, "pigeon", "tyyne");
    vuoro.asked("pigeon", "tyyne", "town");
    Phones.await(
        () ->
            found("pigeon", "tyyne").path("merged").size() == 1
                || found("pigeon", "tyyne").path("id").equals(found("crm", "k-3").path("id")));

    Chat second = onTheWeb("k-4");
    opensTheDoor(second, "pigeon", "tyyne");
    Phones.await(() -> vuoro.asking("pigeon", "tyyne", "town").size() >= 2);

    assertThat(found("crm", "k-4").path("id")).isNotEqualTo(found("crm", "k-3").path("id"));
    String two = found("crm", "k-4").path("id").asString();
    assertThat(merges(two)).isEmpty();
    JsonNode apart =
        vuoro.staff("GET", "/api/v1/customers/" + two + "/merges", null).body().path("keptApart");
    assertThat(apart).hasSize(1);
    assertThat(apart.path(0).path("conversation").asString()).isEqualTo(second.id());
  }

  @Test
  void whoRepliesToWhatTheCompanySentIsWhomItWasSentTo() {
    livesIn("Turku", "pigeon", "lempi");
    saysHowMany("pigeon", "lempi");

    vuoro.staff(
        "POST",
        "/api/v1/conversations",
        Map.of(
            "flow",
            FLOW,
            "channel",
            "pigeon",
            "address",
            "lempi",
            "customer",
            Map.of("ref", "k-5")));
    Phones.await(() -> vuoro.asking("pigeon", "lempi", "town").size() == 2);

    assertThat(found("crm", "k-5").path("id")).isNotEqualTo(found("pigeon", "lempi").path("id"));
    vuoro.call("pigeon", vuoro.phones.text("lempi", "Turku"));
    Phones.await(() -> found("crm", "k-5").path("id").equals(found("pigeon", "lempi").path("id")));
    assertThat(
            merges(found("crm", "k-5").path("id").asString()).getFirst().path("proof").asString())
        .isEqualTo("reply");
  }

  @Test
  void onceTheConversationHasMovedOnWhoWritesFromAClaimedAddressIsSomebodyElse() {
    Chat chat = onTheWeb("k-30");
    vuoro.customer(
        "POST",
        chat.path("/moves"),
        chat.token(),
        Map.of("channel", "pigeon", "address", "vieras"));
    vuoro.asked("pigeon", "vieras", "town");
    says(chat, "town", "Lohja");

    vuoro.call("pigeon", vuoro.phones.text("vieras", "mitä te haluatte"));

    Phones.await(() -> vuoro.asking("pigeon", "vieras", "town").size() == 2);
    assertThat(found("pigeon", "vieras").path("id")).isNotEqualTo(found("crm", "k-30").path("id"));
    assertThat(story(chat)).doesNotContain("mitä te haluatte");
    String claimer = found("crm", "k-30").path("id").asString();
    JsonNode lost = vuoro.staff("GET", "/api/v1/customers/" + claimer + "/merges", null).body();
    assertThat(lost.path("lostClaims")).hasSize(1);
    assertThat(lost.path("items")).isEmpty();
  }

  @Test
  void ofTwoOpenConversationsTheOneThatKnowsMoreGoesOn() {
    livesIn("Vaasa", "pigeon", "vieno");
    Chat chat = onTheWeb("k-6");

    opensTheDoor(chat, "raven", "vieno");
    Chat other = onTheWeb("k-6");
    opensTheDoor(other, "pigeon", "vieno");

    Phones.await(() -> status(chat).equals("expired") && status(other).equals("expired"));
    vuoro.call("raven", vuoro.phones.text("vieno", "2"));
    Phones.await(
        () -> found("crm", "k-6").path("conversations").toString().contains("\"completed\""));
    JsonNode story = vuoro.customer("GET", chat.path(""), chat.token(), null).body();
    assertThat(story.toString()).contains("toisessa keskustelussa");
    assertThat(story.path("outcome").asString()).isEqualTo("gave-way");
  }

  @Test
  void whatAnUnknownVisitorToldIsTheirsOnceTheyAreKnown() {
    Chat chat = unknown();
    vuoro.customer(
        "POST", chat.path("/messages"), chat.token(), Map.of("id", "m", "text", "Imatra"));

    opensTheDoor(chat, "pigeon", "lyyli");
    vuoro.asked("pigeon", "lyyli", "size");
    saysHowMany("pigeon", "lyyli");

    vuoro.call("pigeon", vuoro.phones.text("lyyli", "moi taas"));
    Phones.await(() -> vuoro.asking("pigeon", "lyyli", "size").size() == 2);
    assertThat(vuoro.asking("pigeon", "lyyli", "town")).isEmpty();
  }

  @Test
  void whoLogsInDuringAConversationIsKnownFromThenOn() {
    livesIn("Pori", "pigeon", "hilma");
    saysHowMany("pigeon", "hilma");
    opensTheDoor(onTheWeb("k-12"), "pigeon", "hilma");
    Phones.await(() -> found("pigeon", "hilma").path("merged").size() == 1);
    Chat chat = unknown();

    Answer known =
        vuoro.customer("POST", chat.path("/customer"), chat.token(), vuoro.signed("k-12"));

    assertThat(known.status()).as(known.body().toString()).isEqualTo(200);
    assertThat(found("crm", "k-12").path("conversations").toString()).contains(chat.id());
    Map<String, Object> forged = new LinkedHashMap<>(vuoro.signed("k-12"));
    forged.put("ref", "k-13");
    assertThat(vuoro.customer("POST", chat.path("/customer"), chat.token(), forged).status())
        .isEqualTo(403);
  }

  @Test
  void ofManyProofsAtOnceOneCounts() {
    livesIn("Lahti", "pigeon", "impi");
    saysHowMany("pigeon", "impi");
    List<Chat> chats = IntStream.range(0, 6).mapToObj(i -> onTheWeb("k-7")).toList();

    CompletableFuture.allOf(
            chats.stream()
                .map(chat -> CompletableFuture.runAsync(() -> opensTheDoor(chat, "pigeon", "impi")))
                .toArray(CompletableFuture[]::new))
        .join();

    Phones.await(() -> found("pigeon", "impi").path("merged").size() == 1);
    assertThat(merges(found("pigeon", "impi").path("id").asString())).hasSize(1);
  }

  @Test
  void inTheWebChatOneIsWhoHoldsAConversation() {
    Chat chat = onTheWeb("k-32");

    JsonNode customer = found("web", chat.id());

    assertThat(customer).isEqualTo(found("crm", "k-32"));
    assertThat(customer.path("identities"))
        .filteredOn(identity -> identity.path("channel").asString().equals("web"))
        .singleElement()
        .returns(chat.id(), identity -> identity.path("address").asString())
        .returns(true, identity -> identity.path("verified").asBoolean());
    assertThat(found("web", unknown().id()).isMissingNode()).isTrue();
    assertThat(found("web", "none").isMissingNode()).isTrue();
  }

  @Test
  void whatIsWrongIsSaid() {
    Map<String, String> nobody = Map.of("channel", "pigeon", "address", "nobody");
    Answer none = vuoro.staff("POST", "/api/v1/customers/search", nobody);
    assertThat(none.status()).isEqualTo(200);
    assertThat(none.body().path("items")).isEmpty();
    for (Map<String, ?> wrong :
        List.of(
            Map.of("channel", "pigeon"),
            Map.of("channel", "owl", "address", "x"),
            Map.of("channel", "pigeon", "address", "12"),
            Map.of("channel", 7, "address", "x"),
            Map.of("channel", "pigeon", "address", "maija", "more", 1))) {
      assertThat(vuoro.staff("POST", "/api/v1/customers/search", wrong).status()).isEqualTo(400);
    }
    assertThat(vuoro.customer("POST", "/api/v1/customers/search", null, nobody).status())
        .isIn(401, 403);
    assertThat(vuoro.staff("GET", "/api/v1/customers/cu_none/merges", null).body().path("items"))
        .isEmpty();
    vuoro.pass(Duration.ofSeconds(1));
  }
}
