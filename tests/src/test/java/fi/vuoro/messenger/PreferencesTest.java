package fi.vuoro.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fi.vuoro.browser.BrowserTest;
import fi.vuoro.browser.Visitor;
import fi.vuoro.browser.Visitors;
import fi.vuoro.messenger.Installation.Answer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Whether customers are written to, as they set it by the link in a message. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreferencesTest {
  private static final String FLOW = "first-contact-resolution";
  private static final String SET = "/chat/v1/preferences";
  private static final String VIEW = SET + "/view";

  private final Installation vuoro =
      new Installation(FLOW, Messenger.named("pigeon"), Messenger.named("raven"));

  @AfterAll
  void stop() {
    vuoro.close();
  }

  /** A conversation that was begun on the web. */
  private record Chat(String id, String token) {
    String path(String rest) {
      return "/chat/v1/conversations/" + id + rest;
    }
  }

  private Chat begun() {
    JsonNode body =
        vuoro
            .customer(
                "POST", "/chat/v1/flows/" + FLOW + "/conversations", null, Map.of("language", "fi"))
            .body();
    return new Chat(body.path("conversationId").asString(), body.path("token").asString());
  }

  private void movedToPigeon(Chat chat, String address) {
    Answer moved =
        vuoro.customer(
            "POST",
            chat.path("/moves"),
            chat.token(),
            Map.of("channel", "pigeon", "address", address));
    assertThat(moved.status()).isEqualTo(200);
  }

  /** Goes on by pigeon, where the question comes with a link to the page of preferences. */
  private String askedByPigeon(Chat chat, String address) {
    movedToPigeon(chat, address);
    return vuoro.asked("pigeon", address, "fcr").path("preferences").asString();
  }

  private static String token(String link) {
    return link.substring(link.indexOf("#go=") + 4);
  }

  private Answer seen(String link) {
    return vuoro.customer("POST", VIEW, null, Map.of("link", token(link)));
  }

  private Answer stopping(String link, boolean stop) {
    return vuoro.customer("POST", SET, null, Map.of("link", token(link), "stop", stop));
  }

  private String status(Chat chat) {
    return vuoro
        .customer("GET", chat.path(""), chat.token(), null)
        .body()
        .path("status")
        .asString();
  }

  @Test
  void theLinkShowsWhereWeWriteAndChangesNothing() {
    Chat chat = begun();
    String link = askedByPigeon(chat, "maijaliisa");

    for (Answer answer : List.of(seen(link), seen(link))) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().toString())
          .isEqualTo(
              "{\"language\":\"fi\",\"channel\":\"pigeon\",\"address\":\"•••sa\","
                  + "\"stopped\":false,\"stoppedEverywhere\":false,\"conversationOpen\":true,"
                  + "\"channels\":[],\"joinable\":[],\"preferred\":null}");
    }
    assertThat(link).doesNotContain("?", "maijaliisa");
    assertThat(status(chat)).isEqualTo("open");
  }

  @Test
  void whoStopsMessagesGetsNoneAndTheConversationEndsWithoutOneMore() {
    Chat chat = begun();
    String link = askedByPigeon(chat, "saara");
    int before = vuoro.sentTo("pigeon", "saara").size();

    for (Answer stopped : List.of(stopping(link, true), stopping(link, true))) {
      assertThat(stopped.status()).isEqualTo(200);
      assertThat(stopped.body().path("stopped").asBoolean()).isTrue();
      assertThat(stopped.body().path("conversationOpen").asBoolean()).isFalse();
    }

    assertThat(status(chat)).isEqualTo("stopped");
    Chat another = begun();
    movedToPigeon(another, "saara");
    Phones.await(() -> dead().contains(another.id()));
    assertThat(dead()).contains("unsubscribed").doesNotContain(chat.id());
    assertThat(vuoro.sentTo("pigeon", "saara")).hasSize(before);
  }

  private String dead() {
    return vuoro.staff("GET", "/api/v1/deliveries?status=dead", null).body().toString();
  }

  @Test
  void whoAllowsThemAgainGetsThem() {
    String link = askedByPigeon(begun(), "reetta");
    stopping(link, true);

    assertThat(stopping(link, false).body().path("stopped").asBoolean()).isFalse();

    askedByPigeon(begun(), "reetta");
    Phones.await(() -> vuoro.asking("pigeon", "reetta", "fcr").size() == 2);
  }

  @Test
  void aLinkIsAboutTheAddressThatItWasSentTo() {
    Chat chat = begun();
    String toAStranger = askedByPigeon(chat, "aada");
    movedToPigeon(chat, "eevi");

    assertThat(stopping(toAStranger, true).body().path("stopped").asBoolean()).isTrue();

    assertThat(status(chat)).isEqualTo("open");
    String toTheCustomer = askedByPigeon(begun(), "eevi");
    assertThat(seen(toTheCustomer).body().path("stopped").asBoolean()).isFalse();
  }

  @Test
  void whatIsWrongIsSaid() {
    String link = askedByPigeon(begun(), "helmi");
    String leave = vuoro.asked("pigeon", "helmi", "fcr").path("leave").asString();
    String forAnother = leave.substring(leave.lastIndexOf('/') + 1);

    for (String worthless : List.of("x", "x".repeat(300), forAnother, token(link) + "x")) {
      Answer answer = vuoro.customer("POST", VIEW, null, Map.of("link", worthless));
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.body().path("code").asString()).isEqualTo("link-worthless");
      assertThat(answer.body().toString()).doesNotContain("helmi", "pigeon");
    }
    for (Map<String, ?> wrong :
        List.of(
            Map.of("link", token(link)),
            Map.of("link", token(link), "stop", "yes"),
            Map.of("link", token(link), "stop", true, "more", 1),
            Map.of("stop", true),
            Map.of("link", 7, "stop", true),
            Map.of("link", "x".repeat(301), "stop", true))) {
      assertThat(vuoro.customer("POST", SET, null, wrong).status()).isEqualTo(400);
    }
    assertThat(vuoro.customer("POST", VIEW, null, null).status()).isEqualTo(400);
    assertThat(seen(link).body().path("stopped").asBoolean()).isFalse();

    vuoro.pass(Duration.ofDays(31));
    assertThat(seen(link).status()).isEqualTo(403);
  }

  @Test
  void thePageStopsMessagesAndAllowsThemAgain(Visitors visitors) {
    Visitor visitor = visitors.onPhone();
    String link = askedByPigeon(begun(), "pihla");

    Page page = visitor.open(vuoro.url("/preferences#go=" + token(link)).toString());
    page.getByText("•••").waitFor();
    assertThat(page.url()).doesNotContain("#");
    assertThat(visitor.accessibilityViolations()).isEmpty();
    visitor.screenshot("phone");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.getByText("emme lähetä sinulle enää").waitFor();
    assertThat(seen(link).body().path("stopped").asBoolean()).isTrue();

    page.reload();
    page.getByRole(AriaRole.BUTTON).click();
    page.getByText("voimme taas").waitFor();
    assertThat(seen(link).body().path("stopped").asBoolean()).isFalse();
  }

  /** Goes on by pigeon and writes from there, so that the address is known to be theirs. */
  private String writesFromPigeon(String address) {
    String link = askedByPigeon(begun(), address);
    int before = vuoro.sentTo("pigeon", address).size();
    vuoro.call("pigeon", vuoro.phones.text(address, "miksi kysyt?"));
    vuoro.passUntil(() -> vuoro.sentTo("pigeon", address).size() > before);
    Phones.await(() -> seen(link).body().path("preferred").isObject());
    return link;
  }

  @Test
  void thePageSetsHowTheyWantToBeWrittenTo(Visitors visitors) {
    Visitor visitor = visitors.arrive(options -> options.setViewportSize(1280, 900));
    String link = writesFromPigeon("tuulikki");

    Page page = visitor.open(vuoro.url("/preferences#go=" + token(link)).toString());
    page.getByLabel("Kanava").selectOption("pigeon");
    page.getByLabel("Päivät").selectOption("weekdays");
    page.getByLabel("Alkaen").fill("17:00");
    page.getByLabel("Asti").fill("20:00");
    assertThat(visitor.accessibilityViolations()).isEmpty();
    visitor.screenshot("wishes-desktop");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tallenna")).click();
    page.getByText("Tallennettu").waitFor();

    JsonNode preferred = seen(link).body().path("preferred");
    assertThat(preferred.path("channel").asString()).isEqualTo("pigeon");
    assertThat(preferred.path("hours").toString())
        .contains("\"days\":[1,2,3,4,5]", "\"from\":\"17:00\"", "\"to\":\"20:00\"");
    Visitor other =
        visitors.arrive(
            options -> options.setViewportSize(360, 740).setColorScheme(ColorScheme.DARK));
    Page dark = other.open(vuoro.url("/preferences#go=" + token(link)).toString());
    dark.getByLabel("Kanava").waitFor();
    assertThat(other.accessibilityViolations()).isEmpty();
    other.screenshot("wishes-dark");
    dark.getByText("Lopeta kaikki viestit").click();
    dark.getByText("missään kanavassa").first().waitFor();
    assertThat(seen(link).body().path("stoppedEverywhere").asBoolean()).isTrue();
    other.screenshot("stopped-dark");
  }

  private String codeSentTo(String address, int before) {
    Phones.await(() -> vuoro.sentTo("raven", address).size() > before);
    String text = vuoro.sentTo("raven", address).getLast().path("piece").path("text").asString();
    assertThat(text).startsWith("Koodisi on ").contains("missä pyysit sen");
    return text.substring("Koodisi on ".length(), "Koodisi on ".length() + 6);
  }

  private static String anotherThan(String code) {
    return code.equals("111111") ? "222222" : "111111";
  }

  @Test
  void aCodeThatIsTypedOnThePageJoinsAnotherAddress(Visitors visitors) {
    Visitor visitor = visitors.arrive(options -> options.setViewportSize(1280, 900));
    visitor.mayComplain("a status of 422");
    String link = writesFromPigeon("tyyne");
    Page page = visitor.open(vuoro.url("/preferences#go=" + token(link)).toString());

    page.getByLabel("Missä").selectOption("raven");
    page.getByLabel("Osoite tai numero siellä").fill("tyynekorppi");
    visitor.screenshot("join-desktop");
    page.getByText("Lähetä koodi").click();
    page.getByText("kuusi numeroa").waitFor();
    String code = codeSentTo("tyynekorppi", 0);
    page.keyboard().type(anotherThan(code));
    page.keyboard().press("Enter");
    page.getByText("Yrityksiä jäljellä: 4").waitFor();
    assertThat(visitor.accessibilityViolations()).isEmpty();
    visitor.screenshot("join-wrong-desktop");
    page.getByLabel("Koodi", new Page.GetByLabelOptions().setExact(true)).fill(code);
    page.keyboard().press("Enter");
    page.getByText("on sinun").last().waitFor();

    assertThat(seen(link).body().path("channels").toString()).contains("pigeon", "raven");
    page.getByLabel("Kanava").selectOption("raven");
    assertThat(visitor.accessibilityViolations()).isEmpty();
    visitor.screenshot("joined-desktop");
    assertThat(found("raven", "tyynekorppi").path("id"))
        .isEqualTo(found("pigeon", "tyyne").path("id"));
    Phones.await(
        () -> vuoro.sentTo("pigeon", "tyyne").getLast().toString().contains("yhdistettiin"));
  }

  private JsonNode found(String channel, String address) {
    return vuoro
        .staff("POST", "/api/v1/customers/search", Map.of("channel", channel, "address", address))
        .body()
        .path("items")
        .path(0);
  }

  @Test
  void joiningFitsAPhoneInTheDark(Visitors visitors) {
    Visitor visitor =
        visitors.arrive(
            options -> options.setViewportSize(360, 740).setColorScheme(ColorScheme.DARK));
    visitor.mayComplain("a status of 409");
    String link = writesFromPigeon("vilma");
    Page page = visitor.open(vuoro.url("/preferences#go=" + token(link)).toString());
    page.getByLabel("Missä").selectOption("raven");
    page.getByLabel("Osoite tai numero siellä").fill("vilmakorppi");
    page.getByText("Lähetä koodi").click();
    String code = codeSentTo("vilmakorppi", 0);
    vuoro.pass(Duration.ofMinutes(11));

    page.getByLabel("Koodi", new Page.GetByLabelOptions().setExact(true)).fill(code);
    page.getByText("Yhdistä").click();

    page.getByText("vanhentunut").waitFor();
    assertThat(visitor.accessibilityViolations()).isEmpty();
    visitor.screenshot("join-spent-dark");
  }

  @Test
  void onlyWhoseAddressIsKnownToBeTheirsJoinsAnother() {
    String claimed = askedByPigeon(begun(), "selma");
    Map<String, String> there = Map.of("channel", "raven", "address", "selmakorppi");

    Answer refused = codes("", claimed, there);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("code").asString()).isEqualTo("address-claimed");
    assertThat(vuoro.sentTo("raven", "selmakorppi")).isEmpty();

    String link = writesFromPigeon("salli");
    assertThat(codes("", link, Map.of("channel", "owl", "address", "x")).status()).isEqualTo(400);
    assertThat(codes("", link, Map.of("channel", "raven", "address", "1")).status()).isEqualTo(400);
    assertThat(codes("", link, Map.of("channel", "raven")).status()).isEqualTo(400);
    assertThat(codes("/check", link, Map.of()).status()).isEqualTo(400);
    assertThat(codes("/check", link, Map.of("code", "123456")).body().path("code").asString())
        .isEqualTo("code-spent");
    assertThat(codes("/check", link, Map.of("code", "")).status()).isEqualTo(400);
    assertThat(codes("", link + "x", there).status()).isEqualTo(403);
    assertThat(codes("", link, Map.of("channel", "raven", "address", "sallikorppi")).status())
        .isEqualTo(202);
  }

  private Answer codes(String path, String link, Map<String, String> more) {
    Map<String, String> body = new LinkedHashMap<>(more);
    body.put("link", token(link));
    return vuoro.customer("POST", SET + "/codes" + path, null, body);
  }

  @Test
  void thePageIsAccessibleInTheDarkAndSaysWhenALinkIsWorthless(Visitors visitors) {
    Visitor visitor =
        visitors.arrive(
            options -> options.setViewportSize(320, 640).setColorScheme(ColorScheme.DARK));
    visitor.mayComplain("a status of 403");

    Page page = visitor.open(vuoro.url("/preferences#go=nothing").toString());
    page.getByText("ei enää toimi").waitFor();

    assertThat(visitor.accessibilityViolations()).isEmpty();
    visitor.screenshot("dark-worthless");
    visitor.open(vuoro.url("/preferences#go=" + token(askedByPigeon(begun(), "sisko"))).toString());
    page.getByRole(AriaRole.BUTTON).waitFor();
    assertThat(visitor.accessibilityViolations()).isEmpty();
    visitor.screenshot("dark");
  }
}
