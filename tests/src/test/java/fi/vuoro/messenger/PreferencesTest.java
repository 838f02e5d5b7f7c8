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

  private final Installation vuoro = new Installation(FLOW, Messenger.named("pigeon"));

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
                  + "\"channels\":[],\"preferred\":null}");
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
    Phones.await(() -> vuoro.sentTo("pigeon", address).size() > before);
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

  @Test
  void thePageIsAccessibleInTheDarkAndSaysWhenALinkIsWorthless(Visitors visitors) {
    Visitor visitor =
        visitors.arrive(
            options -> options.setViewportSize(320, 640).setColorScheme(ColorScheme.DARK));
    visitor.mayComplain("403");

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
