package fi.vuoro.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fi.vuoro.browser.BrowserTest;
import fi.vuoro.browser.Visitor;
import fi.vuoro.browser.Visitors;
import fi.vuoro.chat.ChatApi;
import fi.vuoro.chat.Talk;
import fi.vuoro.service.Service;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The staff reads what customers asked and nothing answered, and makes answers of it. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudioQuestionsTest {
  private static final String PANELS = "Paljonko aurinkopaneelit maksavat?";
  private static final String DOG = "Får man ta med sig hunden?";
  private static final String RENT = "Can I rent a charging station?";
  private static final String COLOUR = "Minkä värisiä kaapeleita teillä on?";

  private final Service service = Service.start();

  @BeforeAll
  void customersAsk() {
    ask("transactional-nps", "fi", "nps", PANELS);
    ask("transactional-nps", "fi", "nps", COLOUR);
    ask("effort", "sv", "ces", DOG);
    ask("effort", "en", "ces", RENT);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                JsonMapper.shared()
                        .readTree(service.asAdministrator("/api/v1/questions"))
                        .path("items")
                        .size()
                    == 4);
  }

  private void ask(String flow, String language, String step, String question) {
    Talk.begin(new ChatApi(service.url("/")), flow, Map.of("language", language))
        .write(step, question);
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void questionsAreFilteredByFlowAndLanguage(Visitor visitor) {
    var studio = questions(visitor);

    studio.page().getByLabel("Dialogi").selectOption("effort");
    StudioPage.isThere(heading(studio, DOG));
    StudioPage.isGone(heading(studio, PANELS));
    studio.page().getByLabel("Kieli", exactly()).selectOption("en");

    StudioPage.isThere(heading(studio, RENT));
    StudioPage.isGone(heading(studio, DOG));
    assertThat(studio.page().url()).contains("flow=effort").contains("language=en");
  }

  @Test
  void whatWasSaidAroundAQuestionIsShown(Visitor visitor) {
    var studio = questions(visitor);

    button(studio, "Näytä keskustelu: " + DOG).click();

    Locator card = card(studio, DOG);
    StudioPage.shows(card, "Botti");
    StudioPage.shows(card, "Asiakas");
    assertThat(card.locator("ol li").allInnerTexts()).anyMatch(said -> said.contains(DOG));
  }

  @Test
  void anAnswerIsMadeOfAQuestionByKeyboardAlone(Visitor visitor) {
    var studio = questions(visitor);

    button(studio, "Tee tästä vastaus: " + PANELS).focus();
    studio.page().keyboard().press("Enter");
    studio.page().getByLabel("Vastaus", exactly()).focus();
    studio.page().keyboard().type("Noin 6 000 euroa.");

    StudioPage.shows(card(studio, PANELS), "knowledge/paljonko-aurinkopaneelit-maksavat.yaml");
    StudioPage.shows(card(studio, PANELS), "answer: \"Noin 6 000 euroa.\"");
    studio.page().keyboard().press("Tab");
    studio.page().keyboard().press("Enter");

    StudioPage.isGone(heading(studio, PANELS));
    studio.page().getByLabel("Näytä", exactly()).selectOption("answered");
    StudioPage.isThere(heading(studio, PANELS));
    StudioPage.shows(card(studio, PANELS), "Noin 6 000 euroa.");
  }

  @Test
  void aQuestionIsMarkedAsHandledAndOpenedAgain(Visitor visitor) {
    var studio = questions(visitor);

    button(studio, "Merkitse käsitellyksi: " + COLOUR).click();
    StudioPage.isGone(heading(studio, COLOUR));
    studio.page().getByLabel("Näytä", exactly()).selectOption("answered");
    button(studio, "Avaa uudelleen: " + COLOUR).click();

    StudioPage.isGone(heading(studio, COLOUR));
    studio.page().getByLabel("Näytä", exactly()).selectOption("");
    StudioPage.isThere(heading(studio, COLOUR));
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP, LIGHT", "DESKTOP, DARK", "PHONE, LIGHT", "PHONE, DARK"})
  void thePageIsAccessibleAndFits(Device device, ColorScheme scheme, Visitors visitors) {
    var visitor = visitors.arrive(device.options(scheme));
    var studio = questions(visitor);
    isFine(visitor, studio, device + "-" + scheme + "-questions");

    button(studio, "Näytä keskustelu: " + RENT).click();
    button(studio, "Tee tästä vastaus: " + DOG).click();
    studio.page().getByLabel("Vastaus", exactly()).fill("Hunden får komma med.");
    studio.isLoaded();
    isFine(visitor, studio, device + "-" + scheme + "-question-answer");

    studio.page().getByLabel("Dialogi").selectOption("relationship-nps");
    StudioPage.shows(studio.page().locator("#content"), "Avoimia kysymyksiä ei ole.");
    isFine(visitor, studio, device + "-" + scheme + "-no-questions");
  }

  private StudioPage questions(Visitor visitor) {
    var studio = StudioPage.loggedIn(visitor, service).open("/questions").isIn().isLoaded();
    StudioPage.isThere(heading(studio, RENT));
    return studio;
  }

  private static Locator heading(StudioPage studio, String question) {
    return studio.page().locator("h2").filter(new Locator.FilterOptions().setHasText(question));
  }

  private static Locator card(StudioPage studio, String question) {
    return studio
        .page()
        .locator("#content li")
        .filter(new Locator.FilterOptions().setHas(heading(studio, question)));
  }

  private static Locator button(StudioPage studio, String name) {
    return studio
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static void isFine(Visitor visitor, StudioPage studio, String picture) {
    visitor.screenshot(picture.toLowerCase(Locale.ROOT));
    assertThat(visitor.accessibilityViolations()).as(picture).isEmpty();
    assertThat(studio.tooWide()).as(picture).isZero();
  }
}
