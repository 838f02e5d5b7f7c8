package fi.vuoro.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.messenger.Installation.Answer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The same person in several channels: found to be one on proof, and parted again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnePersonTest {
  private static final String FLOW = "acquaintance";

  private final Installation vuoro =
      new Installation(FLOW, Messenger.named("pigeon"), Messenger.named("raven"));

  @BeforeAll
  void prepare() {
    vuoro.publish(
        FLOW,
        """
        id: acquaintance
        title: { fi: Tutustutaan }
        languages: [fi]
        steps:
          - id: town
            ask: { fi: "Missä kaupungissa asut?" }
            type: text
            saveTo: town
          - id: size
            ask: { fi: "Montako teitä on kotona?" }
            type: number
        """);
  }

  @AfterAll
  void stop() {
    vuoro.close();
  }

  /** A conversation in the web chat. */
  private record Chat(String id, String token, JsonNode body) {
    String path(String rest) {
      return "/chat/v1/conversations/" + id + rest;
    }
  }

  private Chat onTheWeb(String reference) {
    JsonNode body =
        vuoro
            .customer(
                "POST",
                "/chat/v1/flows/" + FLOW + "/conversations",
                null,
                Map.of("customer", vuoro.signed(reference)))
            .body();
    return new Chat(body.path("conversationId").asString(), body.path("token").asString(), body);
  }

  private void opensTheDoor(Chat chat, String messenger, String address) {
    String door =
        vuoro
            .customer("POST", chat.path("/moves"), chat.token(), Map.of("channel", messenger))
            .body()
            .path("link")
            .asString();
    String token = door.substring(door.indexOf("?start=") + "?start=".length());
    vuoro.call(messenger, vuoro.phones.event(Map.of("from", address, "token", token)));
  }

  private JsonNode found(String channel, String address) {
    Answer answer =
        vuoro.staff(
            "POST", "/api/v1/customers/search", Map.of("channel", channel, "address", address));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("items").path(0);
  }

  private List<JsonNode> merges(String customer) {
    JsonNode items =
        vuoro.staff("GET", "/api/v1/customers/" + customer + "/merges", null).body().path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  private String status(Chat chat) {
    return vuoro
        .customer("GET", chat.path(""), chat.token(), null)
        .body()
        .path("status")
        .asString();
  }

  /** Somebody wrote by a messenger of their own accord, and told where they live. */
  private void livesIn(String town, String messenger, String address) {
    vuoro.call(messenger, vuoro.phones.text(address, "moi"));
    vuoro.asked(messenger, address, "town");
    vuoro.call(messenger, vuoro.phones.text(address, town));
    vuoro.asked(messenger, address, "size");
  }

  private void saysHowMany(String messenger, String address) {
    int before = vuoro.sentTo(messenger, address).size();
    vuoro.call(messenger, vuoro.phones.text(address, "3"));
    Phones.await(
        () ->
            found(messenger, address)
                .path("conversations")
                .path(0)
                .path("status")
                .asString()
                .equals("completed"));
    assertThat(before).isPositive();
  }

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
  void anAddressThatIsOnlyClaimedMergesNothing() {
    livesIn("Turku", "pigeon", "lempi");
    saysHowMany("pigeon", "lempi");
    Chat chat = onTheWeb("k-5");

    vuoro.customer(
        "POST", chat.path("/moves"), chat.token(), Map.of("channel", "pigeon", "address", "lempi"));
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
    JsonNode begun =
        vuoro.customer("POST", "/chat/v1/flows/" + FLOW + "/conversations", null, Map.of()).body();
    Chat chat =
        new Chat(begun.path("conversationId").asString(), begun.path("token").asString(), begun);
    vuoro.customer(
        "POST", chat.path("/messages"), chat.token(), Map.of("id", "m", "text", "Imatra"));

    opensTheDoor(chat, "pigeon", "lyyli");
    vuoro.asked("pigeon", "lyyli", "size");
    saysHowMany("pigeon", "lyyli");

    vuoro.call("pigeon", vuoro.phones.text("lyyli", "moi taas"));
    Phones.await(() -> vuoro.asking("pigeon", "lyyli", "size").size() == 2);
    assertThat(vuoro.asking("pigeon", "lyyli", "town")).isEmpty();
  }

  private Answer sendsACode(Chat chat, String address) {
    return vuoro.customer(
        "POST", chat.path("/codes"), chat.token(), Map.of("channel", "pigeon", "address", address));
  }

  private Answer types(Chat chat, String code) {
    return vuoro.customer("POST", chat.path("/codes/check"), chat.token(), Map.of("code", code));
  }

  private String codeSentTo(String address, int before) {
    Phones.await(() -> vuoro.sentTo("pigeon", address).size() > before);
    String text = vuoro.sentTo("pigeon", address).getLast().path("piece").path("text").asString();
    assertThat(text).startsWith("Koodisi on ");
    return text.substring("Koodisi on ".length(), "Koodisi on ".length() + 6);
  }

  @Test
  void aCodeThatWasSentToAnAddressTiesItToWhoTypesIt() {
    livesIn("Rauma", "pigeon", "kerttu");
    saysHowMany("pigeon", "kerttu");
    Chat chat = onTheWeb("k-8");
    int before = vuoro.sentTo("pigeon", "kerttu").size();

    Answer sent = sendsACode(chat, "kerttu");
    assertThat(sent.status()).isEqualTo(202);
    assertThat(sent.body().toString()).contains("•••").doesNotContain("kerttu");
    String code = codeSentTo("kerttu", before);
    String wrong = code.equals("000000") ? "000001" : "000000";
    Answer refused = types(chat, wrong);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("triesLeft").asInt()).isEqualTo(4);
    assertThat(types(onTheWeb("k-9"), code).status()).isEqualTo(409);
    assertThat(found("pigeon", "kerttu").path("merged")).isEmpty();

    assertThat(types(chat, code.substring(0, 3) + " " + code.substring(3)).status()).isEqualTo(200);

    assertThat(found("pigeon", "kerttu").path("id")).isEqualTo(found("crm", "k-8").path("id"));
    assertThat(types(chat, code).status()).isEqualTo(409);
    assertThat(
            merges(found("crm", "k-8").path("id").asString()).getFirst().path("proof").asString())
        .isEqualTo("code");
  }

  @Test
  void aCodeHoldsForTenMinutesAndFiveTriesAndIsNotSentWithoutEnd() {
    Chat chat = onTheWeb("k-10");
    sendsACode(chat, "ulla");
    String spent = codeSentTo("ulla", 0);
    String wrong = spent.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 5; i++) {
      assertThat(types(chat, wrong).status()).isEqualTo(422);
    }
    assertThat(types(chat, spent).body().path("code").asString()).isEqualTo("code-spent");

    sendsACode(chat, "ulla");
    String late = codeSentTo("ulla", 1);
    vuoro.pass(Duration.ofMinutes(11));
    assertThat(types(chat, late).status()).isEqualTo(409);

    assertThat(sendsACode(chat, "ulla").status()).isEqualTo(202);
    assertThat(sendsACode(chat, "ulla").status()).isEqualTo(429);
    assertThat(sendsACode(onTheWeb("k-11"), "ulla").status()).isEqualTo(429);
    assertThat(types(chat, "x").status()).isEqualTo(422);
    assertThat(vuoro.customer("POST", chat.path("/codes"), "x", null).status()).isEqualTo(401);
  }

  private Answer says(Chat chat, String id, String words) {
    return vuoro.customer(
        "POST", chat.path("/messages"), chat.token(), Map.of("id", id, "text", words));
  }

  private String story(Chat chat) {
    return vuoro.customer("GET", chat.path(""), chat.token(), null).body().toString();
  }

  @Test
  void aCodeThatIsTypedInTheChatIsTakenForWhatItIsAndNeverForAnAnswer() {
    Chat chat = onTheWeb("k-20");
    sendsACode(chat, "senjaliisa");
    String code = codeSentTo("senjaliisa", 0);
    String wrong = code.equals("000000") ? "000001" : "000000";

    JsonNode refused = says(chat, "one", wrong).body().path("code");
    assertThat(refused.path("result").asString()).isEqualTo("wrong");
    assertThat(refused.path("text").asString()).contains("Yrityksiä jäljellä: 4");
    assertThat(says(chat, "one", wrong).body().path("code")).isEqualTo(refused);

    for (String id : List.of("two", "two", "three")) {
      JsonNode taken = says(chat, id, " " + code.substring(0, 3) + " " + code.substring(3)).body();
      assertThat(taken.path("code").path("result").asString()).isEqualTo("right");
      assertThat(taken.path("code").path("text").asString()).contains("•••sa");
      assertThat(taken.path("messages")).isEmpty();
    }

    assertThat(found("pigeon", "senjaliisa").path("id")).isEqualTo(found("crm", "k-20").path("id"));
    assertThat(story(chat)).doesNotContain(code, wrong);
    assertThat(says(chat, "four", "Salo").body().toString()).contains("Montako teitä");
  }

  @Test
  void aCodeThatComesTooLateOrTooOftenIsNoAnswerEitherButOtherDigitsAre() {
    Chat chat = onTheWeb("k-21");
    sendsACode(chat, "toini");
    String late = codeSentTo("toini", 0);
    vuoro.pass(Duration.ofMinutes(11));
    assertThat(says(chat, "late", late).body().path("code").path("result").asString())
        .isEqualTo("spent");

    sendsACode(chat, "toini");
    String code = codeSentTo("toini", 1);
    String wrong = code.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 5; i++) {
      says(chat, "try-" + i, wrong);
    }
    assertThat(says(chat, "try-4", wrong).body().path("code").path("result").asString())
        .isEqualTo("spent");
    assertThat(says(chat, "last", code).body().path("code").path("result").asString())
        .isEqualTo("spent");
    assertThat(story(chat)).doesNotContain(late, code, wrong);
    assertThat(found("pigeon", "toini").toString()).contains("\"verified\":false");

    assertThat(says(chat, "answer", "654 321").body().has("code")).isFalse();
    assertThat(vuoro.customer("POST", chat.path("/messages"), "x", Map.of("id", "m", "text", code)))
        .extracting(Answer::status)
        .isEqualTo(401);
  }

  @Test
  void aCodeIsTypedInTheMessengerWhereTheConversationWentOn() {
    Chat chat = onTheWeb("k-22");
    opensTheDoor(chat, "raven", "saima");
    vuoro.asked("raven", "saima", "town");
    sendsACode(chat, "saimab");
    String code = codeSentTo("saimab", 0);
    int before = vuoro.sentTo("raven", "saima").size();

    vuoro.call("raven", vuoro.phones.text("saima", code));

    Phones.await(() -> vuoro.sentTo("raven", "saima").size() > before);
    assertThat(vuoro.sentTo("raven", "saima").getLast().toString()).contains("koodi on oikea");
    assertThat(found("pigeon", "saimab").path("id")).isEqualTo(found("crm", "k-22").path("id"));
    assertThat(story(chat)).doesNotContain(code);
    vuoro.call("raven", vuoro.phones.text("saima", "Salo"));
    vuoro.asked("raven", "saima", "size");
  }

  @Test
  void whoLogsInDuringAConversationIsKnownFromThenOn() {
    livesIn("Pori", "pigeon", "hilma");
    saysHowMany("pigeon", "hilma");
    opensTheDoor(onTheWeb("k-12"), "pigeon", "hilma");
    Phones.await(() -> found("pigeon", "hilma").path("merged").size() == 1);
    JsonNode unknown =
        vuoro.customer("POST", "/chat/v1/flows/" + FLOW + "/conversations", null, Map.of()).body();
    Chat chat =
        new Chat(
            unknown.path("conversationId").asString(), unknown.path("token").asString(), unknown);

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
