package fi.vuoro.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The commands that need no server, as a researcher types them. */
class StandardCommandsTest {

  private static final String FLOW =
      """
      id: visit
      title: { en: After the visit }
      languages: [en]
      steps:
        - say: { en: "Hello! I am a chat robot with two questions." }
        - id: nps
          ask: { en: "How likely are you to recommend us, from 0 to 10?" }
          type: nps
        - id: why
          ask: { en: "What made you give {{ nps }}?" }
          type: text
        - say: { en: "Thank you!" }
      """;
  private static final String SCRIPT =
      """
      flow: visit
      chat:
        - user: eight
        - answers: { nps: %d }
        - bot: What made you give 8?
      """;

  private Clock clock = Clock.system(ZoneId.of("Europe/Helsinki"));
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;
  private String flow = "";

  @BeforeEach
  void aFlowInAFolder() throws IOException {
    flow = written("after-visit.yaml", FLOW);
  }

  @Test
  void todayIsTheDayOfTheInstallationsZone() throws IOException {
    String day = FLOW.replace("type: text", "type: date");
    Instant lateInLondon = Instant.parse("2026-03-02T23:30:00Z");

    clock = Clock.fixed(lateInLondon, ZoneId.of("Europe/Helsinki"));
    vuoro("today\n", "read", written("day.yaml", day), "why");
    assertThat(out.toString(UTF_8)).contains("2026-03-03");

    clock = Clock.fixed(lateInLondon, ZoneId.of("Europe/London"));
    vuoro("today\n", "read", written("day.yaml", day), "why");
    assertThat(out.toString(UTF_8)).contains("2026-03-02");
  }

  @Test
  void lintFindsNothingInAGoodFlow() {
    assertThat(vuoro("", "lint", flow)).isEqualTo(Exit.GOOD);
  }

  @Test
  void lintTellsWhereAFlowIsWrong() throws IOException {
    String broken = written("broken.yaml", FLOW.replace("{{ nps }}", "{{ npss }}"));

    assertThat(vuoro("", "lint", broken)).isEqualTo(Exit.WRONG);
    assertThat(printed()).contains("broken.yaml:10:", "npss");
  }

  @Test
  void checkFindsAScriptsFlowByItsIdInTheSameFolder() throws IOException {
    written("good.chat.yaml", SCRIPT.formatted(8));

    assertThat(vuoro("", "check", folder.toString())).isEqualTo(Exit.GOOD);
    assertThat(printed()).contains("1 passed, 0 failed");
  }

  @Test
  void checkTellsTheLineThatDoesNotHold() throws IOException {
    String bad = written("bad.chat.yaml", SCRIPT.formatted(7));

    assertThat(vuoro("", "check", bad)).isEqualTo(Exit.WRONG);
    assertThat(printed()).contains("bad.chat.yaml:4: expected the answer nps to be 7, it is 8");
  }

  @Test
  void readAnswersEachLineInOrderAlsoAnEmptyOne() {
    assertThat(vuoro("8, because it was quick\n\n6 or 7\n", "read", flow, "nps"))
        .isEqualTo(Exit.GOOD);

    List<String> kinds =
        printed()
            .lines()
            .map(line -> JsonMapper.shared().readTree(line).path("kind").asString())
            .toList();
    assertThat(kinds).containsExactly("answer", "unclear", "unclear");
    assertThat(
            JsonMapper.shared().readTree(printed().lines().findFirst().orElseThrow()).path("also"))
        .hasToString("{\"why\":\"because it was quick\"}");
  }

  @Test
  void aCallInChatCountsAsTimedOutAndSaysSo() throws IOException {
    String calling =
        FLOW.replace(
            "  - say: { en: \"Thank you!\" }",
            "  - id: look\n    call: shop.stock\n    into: stock\n"
                + "  - say: { en: \"Thank you, {{ stock.error }}!\" }");

    vuoro("9\nquick\n", "chat", written("calling.yaml", calling));

    assertThat(printed()).contains("It calls shop.stock", "Thank you, timeout!");
  }

  @Test
  void anEmptyLineInChatLetsAWaitPass() throws IOException {
    clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Helsinki"));
    String waiting =
        FLOW.replace(
            "  - say: { en: \"Thank you!\" }",
            "  - id: rest\n    wait: 2 d\n  - say: { en: \"Thank you, two days on!\" }");

    assertThat(vuoro("9\nquick\n\n", "chat", written("waiting.yaml", waiting)))
        .isEqualTo(Exit.GOOD);

    assertThat(printed())
        .containsSubsequence("It waits until 2026-03-04 11:00", "Thank you, two days on!");
  }

  @Test
  void chatHoldsTheFlowToItsEnd() {
    assertThat(vuoro("9\nquick\n", "chat", flow)).isEqualTo(Exit.GOOD);

    assertThat(printed()).contains("What made you give 9?", "Thank you!");
  }

  @Test
  void rehearseTellsHowPeopleGetThrough() {
    assertThat(vuoro("", "rehearse", flow)).isEqualTo(Exit.GOOD);

    assertThat(printed()).contains("talkative", "hostile", "Every question was asked");
  }

  @Test
  void whatIsNoFlowIsWrongUsage() {
    for (String command : List.of("lint", "chat", "rehearse")) {
      assertThat(vuoro("", command, "nothing")).as(command).isEqualTo(Exit.USAGE);
    }
    assertThat(err.toString(UTF_8)).contains("no flow of that id", "transactional-nps");
  }

  private String written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String printed() {
    return out.toString(UTF_8);
  }

  private Exit vuoro(String typed, String... words) {
    var terminal =
        new Terminal(
            new BufferedReader(new StringReader(typed)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    return new Vuoro(Commands.standard(clock)).run(List.of(words), terminal);
  }
}
