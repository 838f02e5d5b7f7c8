package fi.vuoro.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import fi.vuoro.provider.Line.Signed;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of a dialogue in every channel, tried over HTTP with the provider's own payloads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DialogueContract {
  private static final AtomicInteger NUMBERS = new AtomicInteger(100);

  final Provider provider;
  final Line line;

  DialogueContract(Provider provider, Function<Provider, Line> line) {
    this.provider = provider;
    this.line = line.apply(provider);
  }

  @AfterAll
  void stop() {
    provider.close();
  }

  /** A number that nothing else here has. */
  static String id() {
    return Integer.toString(NUMBERS.incrementAndGet());
  }

  /** Somebody whom nobody has met. */
  String somebody() {
    return line.person(NUMBERS.incrementAndGet());
  }

  /** Somebody who is asked the first question; what was sent. */
  String begun(String who) {
    assertThat(line.writes(who, id(), "Moi")).isEqualTo(200);
    return provider.sent(who, "Tuliko se kuntoon");
  }

  private void wrote(String who, String words, String answered) {
    assertThat(line.writes(who, id(), words)).isEqualTo(200);
    provider.sent(who, answered);
  }

  private void pressed(String who, String under, String label, String answered) {
    assertThat(line.call(line.press(who, id(), under, label), true)).isEqualTo(200);
    provider.sent(who, answered);
  }

  /** What is said and answered in each language. */
  enum Tongue {
    FI(
        "fi",
        "suomeksi",
        "Tuliko se kuntoon",
        "Ei",
        "Kyllä",
        "jäi puuttumaan",
        "Kukaan ei soittanut takaisin, vaikka niin luvattiin",
        "Kuinka monta kertaa",
        "ainakin neljä",
        "Onko se nyt kunnossa",
        "missä yksi kerta ei vielä riitä"),
    SV(
        "sv",
        "på svenska, tack",
        "Ordnade det sig redan",
        "Nej",
        "Ja",
        "Vad saknades",
        "den första hittade inte min beställning i systemet",
        "Hur många gånger",
        "två",
        "Har det ordnat sig nu",
        "var en gång ännu inte räcker"),
    EN(
        "en",
        "in English, please",
        "Did you get it sorted",
        "No",
        "Yes",
        "What was missing",
        "the first person could not find my order in the system",
        "How many times",
        "two",
        "Is it sorted out by now",
        "where once is not yet enough");

    final String tag;
    final String wanted;
    final String asked;
    final String no;
    final String yes;
    final String lacked;
    final String lack;
    final String contacts;
    final String contacted;
    final String sorted;
    final String thanks;

    Tongue(
        String tag,
        String wanted,
        String asked,
        String no,
        String yes,
        String lacked,
        String lack,
        String contacts,
        String contacted,
        String sorted,
        String thanks) {
      this.tag = tag;
      this.wanted = wanted;
      this.asked = asked;
      this.no = no;
      this.yes = yes;
      this.lacked = lacked;
      this.lack = lack;
      this.contacts = contacts;
      this.contacted = contacted;
      this.sorted = sorted;
      this.thanks = thanks;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFlowIsHeldToItsEnd(Tongue tongue) {
    String who = somebody();
    assertThat(line.call(line.text(who, tongue.tag, id(), "Moi"), true)).isEqualTo(200);
    if (!line.tellsLanguage() && tongue != Tongue.FI) {
      provider.sent(who, Tongue.FI.asked);
      wrote(who, tongue.wanted, tongue.asked);
    }

    pressed(who, provider.sent(who, tongue.asked), tongue.no, tongue.lacked);
    wrote(who, tongue.lack, tongue.contacts);
    wrote(who, tongue.contacted, tongue.sorted);
    pressed(who, provider.sent(who, tongue.sorted), tongue.yes, tongue.thanks);

    provider.pass(Duration.ofMinutes(1));
    begun(somebody());
    assertThat(provider.sentTo(who)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"sv, Hej!, Ordnade det sig redan", "en, hello there, Did you get it sorted"})
  void whoGreetsInALanguageIsAnsweredInIt(String language, String greeting, String asked) {
    String who = somebody();

    line.call(line.text(who, language, id(), greeting), true);

    provider.sent(who, asked);
  }

  @Test
  void whatComesTwiceTakesEffectOnce() {
    String who = somebody();
    Signed hello = line.text(who, "fi", id(), "Moi");
    line.call(hello, true);
    String asked = provider.sent(who, "Tuliko se kuntoon");
    Signed press = line.press(who, id(), asked, "Ei");
    line.call(press, true);
    provider.sent(who, "jäi puuttumaan");

    assertThat(line.call(press, true)).isEqualTo(200);
    assertThat(line.call(hello, true)).isEqualTo(200);
    wrote(who, "Kukaan ei soittanut takaisin, vaikka luvattiin", "Kuinka monta kertaa");

    provider.pass(Duration.ofMinutes(1));
    begun(somebody());
    assertThat(provider.sentTo(who)).doesNotHaveDuplicates();
  }

  @Test
  void aForgedCallIsRefusedAndLeavesNoTrace() {
    String who = somebody();

    assertThat(line.call(line.text(who, "fi", id(), "Moi"), false)).isIn(401, 403);

    provider.pass(Duration.ofMinutes(1));
    begun(somebody());
    assertThat(provider.sentTo(who)).isEmpty();
  }

  @Test
  void whoListenedToACallGainsNothingBySendingItAgain() {
    String who = somebody();
    Signed hello = line.text(who, "fi", id(), "Moi");
    line.call(hello, true);
    pressed(who, provider.sent(who, "Tuliko se kuntoon"), "Kyllä", "Mikä siinä auttoi");
    int before = provider.sentTo(who).size();

    provider.pass(Duration.ofMinutes(10));

    assertThat(line.call(hello, true)).isIn(200, 401);
    provider.pass(Duration.ofMinutes(1));
    begun(somebody());
    assertThat(provider.sentTo(who)).hasSize(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{}",
        "payload=%7B",
        "{\"update_id\":1,\"message\":7,\"entry\":{\"changes\":\"x\"},\"type\":[],\"data\":1}",
        "{\"update_id\":{},\"entry\":[[[1]]],\"type\":\"event_callback\",\"event\":[null]}"
      })
  void whatIsNoEventIsAnsweredWithoutAnError(String body) {
    assertThat(line.call(line.holding(body), true)).isIn(200, 400, 403);
  }

  @Test
  void whatIsNestedTooDeeplyIsAnsweredWithoutAnError() {
    assertThat(line.call(line.holding("[".repeat(100_000)), true)).isIn(200, 400, 403);
  }

  @Test
  void whoIsAskedTooOftenIsAskedAgainAfterTheTimeThatItTells() {
    String who = somebody();
    provider.answers(line.tooOften(600));
    line.writes(who, id(), "Moi");
    provider.until(() -> provider.sentTo(who).size() == 1);
    provider.untilQueued("\"attempts\":1", "\"perhapsTwice\":false");

    provider.takes();
    provider.pass(Duration.ofSeconds(500));
    begun(somebody());
    assertThat(provider.sentTo(who)).hasSize(1);
    provider.pass(Duration.ofSeconds(100));

    provider.sent(who, "Tuliko se kuntoon");
    provider.until(() -> provider.sentTo(who).size() > 1);
    assertThat(provider.sentTo(who).get(1)).isEqualTo(provider.sentTo(who).getFirst());
  }

  @Test
  void whoIsInTroubleIsAskedAgain() {
    line.troubles().forEach(this::comesAgainAfter);
  }

  @Test
  void whatBreaksOffComesAgainAndIsMarked() {
    marked(comesAgainAfter(aResponse().withFault(Fault.EMPTY_RESPONSE)));
  }

  @Test
  void whatIsNotAnsweredInTimeComesAgainAndIsMarked() {
    marked(comesAgainAfter(aResponse().withFixedDelay(10_000)));
  }

  @Test
  void whatIsAnsweredByNonsenseComesAgainAndIsMarked() {
    marked(comesAgainAfter(aResponse().withBody("<html>Maintenance</html>")));
  }

  /** How the staff saw it while it waited. */
  private String comesAgainAfter(ResponseDefinitionBuilder trouble) {
    String who = somebody();
    provider.answers(trouble);
    line.writes(who, id(), "Moi");
    provider.until(() -> provider.sentTo(who).size() == 1);
    String waiting = provider.untilQueued("\"attempts\":1");

    provider.takes();

    provider.until(() -> provider.sentTo(who).size() > 1);
    provider.sent(who, "Tuliko se kuntoon");
    assertThat(provider.sentTo(who).get(1)).isEqualTo(provider.sentTo(who).getFirst());
    return waiting;
  }

  private void marked(String waiting) {
    assertThat(waiting).contains("\"perhapsTwice\":" + !line.knowsRepeats());
  }

  @Test
  void aPressOnAnEarlierQuestionCorrectsTheAnswer() {
    assumeTrue(line.hasButtons());
    String who = somebody();
    String asked = begun(who);
    pressed(who, asked, "Ei", "jäi puuttumaan");

    pressed(who, asked, "Kyllä", "Mikä siinä auttoi");
  }

  /** Somebody edits what they wrote, where they can. */
  private void edits(String who, String message, String words) {
    Optional<Signed> edit = line.edit(who, id(), message, words);
    assumeTrue(edit.isPresent(), "Nobody can edit messages there.");
    assertThat(line.call(edit.get(), true)).isEqualTo(200);
    assertThat(line.call(edit.get(), true)).isEqualTo(200);
  }

  @Test
  void whoEditsAnAnswerHasCorrectedItAndMayDoSoAgain() {
    String who = somebody();
    begun(who);
    String answer = id();
    line.writes(who, answer, "Ei");
    provider.sent(who, "jäi puuttumaan");
    wrote(who, "Kukaan ei soittanut takaisin, vaikka luvattiin", "Kuinka monta kertaa");

    edits(who, answer, "Kyllä");
    provider.sent(who, "Mikä siinä auttoi");
    int before = provider.sentTo(who).size();
    edits(who, answer, "Ei");

    provider.until(() -> provider.sentTo(who).size() > before);
    provider.sent(who, "Muutettu. Uusi vastaus: Ei");
  }

  @Test
  void whoEditsAMessageThatWasNotReadYetIsReadAsItIsNow() {
    String who = somebody();
    begun(who);
    String answer = id();
    line.writes(who, answer, "Ei");

    edits(who, answer, "Kyllä");

    provider.sent(who, "Mikä siinä auttoi");
    assertThat(provider.sentTo(who)).noneMatch(sent -> sent.contains("jäi puuttumaan"));
  }

  @Test
  void whoEditsOneOfSeveralMessagesThatMadeAnAnswerIsToldHowToCorrectIt() {
    String who = somebody();
    begun(who);
    wrote(who, "Ei", "jäi puuttumaan");
    String answer = id();
    line.writes(who, answer, "Kukaan ei soittanut takaisin");
    line.writes(who, id(), "vaikka se luvattiin");
    provider.sent(who, "Kuinka monta kertaa");

    edits(who, answer, "Kukaan ei vastannut");

    provider.sent(who, "Huomasin, että muokkasit viestiäsi");
  }

  @Test
  void whoSaysThatTheyDoNotUnderstandIsAskedInPlainerWords() {
    String who = somebody();
    begun(who);

    wrote(who, "apua, en ymmärrä", "Riittikö yksi puhelu");
  }

  @Test
  void whatIsWrittenToAPersonIsNoAnswerNumbersEither() {
    String who = somebody();
    begun(who);
    provider.isStaffed();
    wrote(who, "haluan puhua ihmiselle", "Joku on paikalla");
    int before = provider.sentTo(who).size();

    assertThat(line.writes(who, id(), "1")).isEqualTo(200);

    provider.pass(Duration.ofMinutes(1));
    begun(somebody());
    assertThat(provider.sentTo(who)).hasSize(before);
  }

  @Test
  void whoSaysStopIsAskedNothingMore() {
    String who = somebody();
    begun(who);

    assertThat(line.writes(who, id(), "lopeta")).isEqualTo(200);

    if (!line.stopsByItself()) {
      provider.sent(who, "lopetetaan tähän");
    }
    int before = provider.sentTo(who).size();
    provider.pass(Duration.ofDays(3));
    begun(somebody());
    assertThat(provider.sentTo(who)).hasSize(before);
  }
}
