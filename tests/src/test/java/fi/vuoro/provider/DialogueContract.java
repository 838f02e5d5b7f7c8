package fi.vuoro.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import fi.vuoro.provider.Line.Signed;
import java.time.Duration;
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
abstract class DialogueContract implements Dialogues {
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

  @Override
  public Provider provider() {
    return provider;
  }

  @Override
  public Line line() {
    return line;
  }

  @Override
  public String somebody() {
    return line.person(NUMBERS.incrementAndGet());
  }

  @Override
  public String begun(String who) {
    assertThat(line.writes(who, id(), "Moi")).isEqualTo(200);
    return provider.sent(who, "Tuliko se kuntoon");
  }

  @Override
  public void wrote(String who, String words, String answered) {
    assertThat(line.writes(who, id(), words)).isEqualTo(200);
    provider.sent(who, answered);
  }

  private void pressed(String who, String under, String label, String answered) {
    assertThat(line.call(line.press(who, id(), under, label), true)).isEqualTo(200);
    provider.sent(who, answered);
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
  void messagesThatArriveOutOfOrderAreOneReplyInTheOrderInWhichTheyWereSent() {
    String who = somebody();
    begun(who);
    wrote(who, "Ei", "jäi puuttumaan");
    Signed first = line.text(who, "fi", id(), "Kukaan ei soittanut takaisin");
    provider.pass(Duration.ofSeconds(1));
    Signed second = line.text(who, "fi", id(), "vaikka se luvattiin");

    line.call(second, true);
    line.call(first, true);

    provider.sent(who, "Kuinka monta kertaa");
    assertThat(provider.story(provider.conversation(line.address(who))))
        .contains(
            line.tellsOrder()
                ? "Kukaan ei soittanut takaisin\\nvaikka se luvattiin"
                : "vaikka se luvattiin\\nKukaan ei soittanut takaisin");
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
