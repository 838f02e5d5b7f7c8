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
import fi.vuoro.respondents.SetClock;
import fi.vuoro.service.Service;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the studio shows of three months of conversations, all held over the chat API. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudioReportTest {

  private static final Instant AFTERWARDS = Instant.parse("2026-06-10T09:00:00Z");
  private static final String NPS = "/reports/transactional-nps";

  private final SetClock clock = new SetClock(Answered.BY_ALL.all().getFirst().at());
  private final Service service =
      Service.start(
          Map.of(
              "vuoro.limits.starts-per-minute", "0",
              "vuoro.limits.messages-per-minute-from-address", "0"),
          clock);

  @BeforeAll
  void threeMonthsPass() {
    Answered.BY_ALL.visit(new ChatApi(service.url("/")), clock);
    clock.set(AFTERWARDS);
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void theOverviewShowsEachFlowsMainFigureWithItsIntervalAndN(Visitor visitor) {
    var studio = StudioPage.loggedIn(visitor, service).open("/").isIn();

    shows(
        studio,
        "Miten asiointi sujui?",
        "NPS",
        Answered.whole(Answered.nps(Answered.anybody())),
        "198");
    shows(studio, "Oletko tyytyväinen?", "CSAT", Answered.percent("satisfaction", "csat", 4), "34");
    shows(studio, "Helppoa vai hankalaa?", "CES", Answered.ces(), "31");
    shows(studio, "Tuliko asiasi kuntoon kerralla?", "FCR", Answered.fcr(), "28");
    assertThat(studio.page().locator("svg[role=img]").count()).isEqualTo(1);
  }

  private static void shows(StudioPage studio, String flow, String metric, String value, String n) {
    Locator row = studio.page().locator("tr").filter(new Locator.FilterOptions().setHasText(flow));
    StudioPage.shows(row, metric);
    StudioPage.shows(row, value);
    StudioPage.shows(row, "n = " + n);
    assertThat(row.innerText()).containsPattern("[−\\d,]+ ?%?[–…][−\\d,]+.*n = ");
  }

  @Test
  void theReportShowsTheFigureWithIntervalMethodAndN(Visitor visitor) {
    var studio = report(visitor, "");

    StudioPage.shows(studio.figure("metrics"), "NPS");
    StudioPage.shows(studio.figure("metrics"), Answered.whole(Answered.nps(Answered.anybody())));
    StudioPage.shows(studio.figure("metrics"), "95 %:n luottamusväli");
    StudioPage.shows(studio.figure("metrics"), "n = 198 · korjattu Wald");
  }

  @Test
  void theReportShowsDistributionTrendComparisonAndHowFarConversationsGet(Visitor visitor) {
    var studio = report(visitor, "");

    studio.hasRow(
        "distribution", "10 | " + Answered.share(10) + " | " + Answered.scored(v -> v == 10));
    studio.hasRow("trend", "2.3.2026 | ");
    studio.hasRow(
        "breakdown",
        "Installation | "
            + Answered.whole(Answered.nps(Answered.at("installation")))
            + " | "
            + " | 63");
    studio.hasRow("funnel", "Kuinka todennäköisesti | 203 | 198 | 0 | 5");
    StudioPage.shows(studio.figure("funnel"), "203");
    assertThat(studio.figure("trend").locator("tbody tr").count()).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource({
    "touchpoint, Installation Customer-service Outage Invoicing",
    "journeyStage, Start Support Use",
    "channel, Verkkokeskustelu",
    "language, suomi ruotsi englanti"
  })
  void theComparisonIsByTouchpointStageChannelOrLanguage(
      String by, String groups, Visitor visitor) {
    var studio = report(visitor, "?by=" + by);

    for (String group : groups.split(" ")) {
      studio.hasRow(
          "breakdown",
          Character.toUpperCase(group.charAt(0)) + group.substring(1).replace('-', ' '));
    }
  }

  @Test
  void whatCustomersSaidIsReadWithTheirScore(Visitor visitor) {
    var studio = report(visitor, "");

    Locator words = studio.figure("verbatims");
    words.getByLabel("Arvosana").selectOption("9-10");
    StudioPage.isThere(words.getByText("Maksuaikaa sai lisää parilla painalluksella"));
    words.getByLabel("Arvosana").selectOption("0-6");

    StudioPage.isThere(words.getByText("En ymmärrä, mistä perusmaksun korotus johtuu"));
    StudioPage.isGone(words.getByText("Maksuaikaa sai lisää parilla painalluksella"));
  }

  @Test
  void aSmallGroupIsHiddenAndItIsSaidWhy(Visitor visitor) {
    var studio = report(visitor, "?touchpoint=outage&language=sv");

    StudioPage.shows(studio.figure("metrics"), "Ei näytetä: suojaa alle 10 vastauksen ryhmiä");
    StudioPage.shows(studio.figure("metrics"), "Näin ketään ei voi tunnistaa.");
    StudioPage.shows(studio.figure("verbatims"), "ettei sanoja näytetä");
    StudioPage.shows(studio.figure("funnel"), "Ei näytetä: suojaa alle 10 vastauksen ryhmiä");
    StudioPage.shows(
        studio.figure("metrics"), "Valitse pidempi ajanjakso tai poista jokin rajaus.");
    assertThat(studio.figure("metrics").innerText()).doesNotContain("n =");
  }

  @Test
  void whereNobodyAnsweredItIsSaidWhatToDo(Visitor visitor) {
    var studio = report(visitor, "?from=2026-01-01&to=2026-02-01");

    for (String figure : List.of("trend", "breakdown", "distribution")) {
      StudioPage.shows(studio.figure(figure), "Näillä rajauksilla ei löydy vastauksia.");
      StudioPage.isGone(studio.figure(figure).getByText("Taulukkona"));
    }
  }

  @Test
  void filtersAreInTheAddressAndSurviveAReload(Visitor visitor) {
    var studio = report(visitor, "");

    studio.page().getByLabel("Kosketuspiste").first().selectOption("invoicing");
    StudioPage.shows(studio.figure("metrics"), "n = 58");
    studio.page().reload();

    assertThat(studio.page().url()).contains("touchpoint=invoicing");
    StudioPage.shows(
        studio.figure("metrics"), Answered.whole(Answered.nps(Answered.at("invoicing"))));
    StudioPage.shows(studio.figure("metrics"), "n = 58");
    studio.page().getByRole(AriaRole.BUTTON, named("Tyhjennä rajaukset")).first().click();
    StudioPage.shows(studio.figure("metrics"), "n = 198");
    assertThat(studio.page().url()).doesNotContain("touchpoint");
  }

  @Test
  void theLanguageIsChangedOnEveryPage(Visitor visitor) {
    var studio = report(visitor, "");

    speak(studio, "Svenska");
    StudioPage.shows(studio.page().locator("h1"), "Hur gick ditt ärende?");
    StudioPage.shows(studio.figure("metrics"), "Nyckeltal");
    speak(studio, "English");
    StudioPage.shows(studio.page().locator("h1"), "How did it go?");
    StudioPage.shows(studio.figure("distribution"), "How likely are you to recommend us");
    assertThat(studio.page().locator("html").getAttribute("lang")).isEqualTo("en");
    studio.page().reload();

    StudioPage.shows(studio.page().locator("h1"), "How did it go?");
  }

  private static void speak(StudioPage studio, String language) {
    studio.page().getByLabel(Pattern.compile("^(Kieli|Språk|Language): ")).click();
    studio.page().getByRole(AriaRole.MENUITEMRADIO, named(language)).click();
    StudioPage.isGone(studio.page().getByRole(AriaRole.MENU));
  }

  @Test
  void whatEachFigureIsIsSaidInTheFootnotes(Visitor visitor) {
    var studio = report(visitor, "");

    for (String figure :
        List.of("nps", "trend", "breakdown", "distribution", "funnel", "verbatims")) {
      StudioPage.isThere(studio.figure("definition-" + figure));
      StudioPage.isThere(studio.figure("mark-" + figure));
    }
    StudioPage.shows(studio.figure("definition-nps"), "Reichheld 2003");
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP, LIGHT", "DESKTOP, DARK", "PHONE, LIGHT", "PHONE, DARK"})
  void everyPageIsAccessibleAndFits(Device device, ColorScheme scheme, Visitors visitors) {
    var visitor = visitors.arrive(device.options(scheme));
    var studio = StudioPage.of(visitor, service).open("/");
    StudioPage.isThere(studio.page().getByLabel("Salasana"));
    isFine(visitor, studio, device + "-" + scheme + "-login");
    studio.logIn(Service.ADMIN_PASSWORD).isIn();

    Map<String, String> pages =
        Map.of(
            "overview", "/",
            "flows", "/flows",
            "report", NPS,
            "small", NPS + "?touchpoint=outage&language=sv",
            "nothing-answered", "/reports/relationship-nps",
            "missing", "/no/such/page");
    pages.forEach(
        (name, path) -> {
          studio.open(path).isIn().isLoaded();
          isFine(visitor, studio, device + "-" + scheme + "-" + name);
        });
  }

  private static void isFine(Visitor visitor, StudioPage studio, String picture) {
    visitor.screenshot(picture.toLowerCase(Locale.ROOT));
    assertThat(visitor.accessibilityViolations()).as(picture).isEmpty();
    assertThat(studio.tooWide()).as(picture).isZero();
  }

  private StudioPage report(Visitor visitor, String search) {
    return StudioPage.loggedIn(visitor, service).open(NPS + search).isIn().isLoaded();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
