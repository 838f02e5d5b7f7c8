package fi.vuoro.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fi.vuoro.service.Service;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person takes over in the chat, is seen to be one, and hands back. */
@BrowserTest
class PersonInChatTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String HANDOFFS = "/api/v1/handoffs";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fi-FI | LIGHT | 1200 | haluan puhua ihmiselle  | Joku on paikalla   | Odotetaan asiakaspalvelijaa | Hei! Miten voin auttaa? | Täällä taas
          sv-FI | DARK  | 390  | jag vill prata med en människa | Det finns någon | Väntar på kundtjänst | Hej! Hur kan jag hjälpa till? | Det är chattroboten igen
          en-GB | LIGHT | 390  | can I talk to a person? | Somebody is here   | Waiting for our staff       | Hello! How can I help?  | This is the chat robot again
          fi-FI | DARK  | 1200 | haluan puhua ihmiselle  | Joku on paikalla   | Odotetaan asiakaspalvelijaa | Hei! Miten voin auttaa? | Täällä taas
          """)
  void aPersonTakesOverAndHandsBack(
      String locale,
      ColorScheme scheme,
      int width,
      String wish,
      String soon,
      String waiting,
      String greeting,
      String back,
      Service service,
      Visitors visitors)
      throws Exception {
    staff(service, "PATCH", "/api/v1/users/admin", Map.of("shownName", "Liisa"));
    staff(service, "PUT", "/api/v1/presence", Map.of("here", true));
    Visitor visitor =
        visitors.arrive(
            options ->
                options.setLocale(locale).setColorScheme(scheme).setViewportSize(width, 780));
    ChatPage chat = new ChatPage(visitor.open("/c/transactional-nps"));
    Locator control = visitor.page().locator(".dock .point");
    assertThat(control).hasCount(11);

    chat.types(wish).hears(soon);
    assertThat(visitor.page().locator(".who")).hasText(waiting);
    assertThat(control).hasCount(0);
    String conversation = waiting(service);
    staff(service, "POST", HANDOFFS + "/" + conversation + "/claim", null);
    assertThat(visitor.page().locator(".who")).hasText("Liisa");
    staff(
        service,
        "POST",
        HANDOFFS + "/" + conversation + "/messages",
        Map.of("id", "m1", "text", greeting));

    assertThat(visitor.page().locator(".row.agent .bubble")).hasText(greeting);
    assertThat(visitor.page().locator(".row.agent .speaker")).hasText("Liisa:");
    chat.hears("Liisa");
    assertThat(visitor.page().locator("[role=log][aria-live=polite] .row.notice")).hasCount(1);
    chat.types("8").hasSaid("8");
    visitor
        .page()
        .locator(".composer input[type=file]")
        .setInputFiles(new FilePayload("vaurio.png", "image/png", new byte[300_000]));
    chat.hasSaid("vaurio.png");
    assertThat(files(service, conversation)).contains("vaurio.png");
    visitor.screenshot(locale + "-" + scheme + "-" + width);
    assertThat(visitor.accessibilityViolations()).isEmpty();

    staff(service, "POST", HANDOFFS + "/" + conversation + "/hand-back", null);
    chat.hears(back);
    assertThat(control).hasCount(11);
    chat.tapsNumber(9).hears("9");
    assertThat(visitor.accessibilityViolations()).isEmpty();
  }

  /** The files that the staff sees with what was said. */
  private static List<String> files(Service service, String conversation) throws Exception {
    return staff(service, "GET", "/api/v1/conversations/" + conversation, null)
        .findValues("files")
        .stream()
        .map(files -> files.path(0).path("name").asString())
        .toList();
  }

  /** The one that has just asked for a person. */
  private static String waiting(Service service) {
    return Awaitility.await()
        .until(
            () -> {
              JsonNode items = staff(service, "GET", HANDOFFS + "?assignee=nobody", null);
              return items.path("items").path(items.path("items").size() - 1);
            },
            item -> item.has("conversationId"))
        .path("conversationId")
        .asString();
  }

  private static JsonNode staff(
      Service service, String method, String path, @Nullable Map<String, ?> body)
      throws IOException, InterruptedException {
    String json = body == null ? "" : JSON.writeValueAsString(body);
    return JSON.readTree(service.asAdministrator(method, path, json));
  }
}
