package fi.vuoro.flow.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.lint.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranslationsTest {
  private static final String FLOW =
      """
      id: visit
      title: Visit
      languages: [en, fi]
      lists:
        places:
          - id: home
            label: At home
          - id: away
            label: Away
      steps:
        - id: hello
          say: I am a chat robot.
        - branch:
            - if: channel = "web"
              steps:
                - id: place
                  ask: Where was it?
                  type: choice
                  options: places
                  help: Any place will do.
                  optional: true
        - id: why
          ask: Why?
          type: text
          probe:
            prompts: [What happened?]
      """;
  private static final String FINNISH =
      """
      title: Käynti
      lists:
        places:
          home: Kotona
          away:
            label: Muualla
      hello: Olen keskustelurobotti.
      place:
        ask: Missä se oli?
        help: Mikä tahansa paikka käy.
      why:
        ask: Miksi?
        probe:
          prompts: [Mitä tapahtui?]
      """;

  private static FlowReader.Result read(String finnish) {
    Source main = Source.of("visit.yaml", FLOW);
    return FlowReader.alone()
        .read(new FlowSource(main, Map.of("fi", Source.of("visit.fi.yaml", finnish))));
  }

  @Test
  void theWordsOfATranslationStandBesideThoseOfTheFlow() {
    FlowReader.Result read = read(FINNISH);

    assertThat(read.findings()).isEmpty();
    assertThat(read.canonical())
        .contains("\"label\":{\"en\":\"Away\",\"fi\":\"Muualla\"}")
        .contains("\"help\":{\"en\":\"Any place will do.\",\"fi\":\"Mikä tahansa paikka käy.\"}")
        .contains("\"prompts\":[{\"en\":\"What happened?\",\"fi\":\"Mitä tapahtui?\"}]");
  }

  @Test
  void stepsMayStandTogetherUnderAKeyOfTheirOwn() {
    String steps = FINNISH.substring(FINNISH.indexOf("hello:")).indent(2);
    String head = FINNISH.substring(0, FINNISH.indexOf("hello:"));

    assertThat(read(head + "steps:\n" + steps).canonical()).isEqualTo(read(FINNISH).canonical());
  }

  @Test
  void whatATranslationLacksIsFound() {
    List<Finding> findings =
        read(FINNISH.replace("  help: Mikä tahansa paikka käy.\n", "")).findings();

    assertThat(findings)
        .singleElement()
        .satisfies(f -> assertThat(f.code()).isEqualTo("same-words-in-all-languages"))
        .satisfies(f -> assertThat(f.place().line()).isEqualTo(20));
  }

  @Test
  void whatIsWrongInATranslationIsFoundInItsOwnFile() {
    List<Finding> findings =
        read(FINNISH.replace("help:", "hlep:").replace("away:", "awya:").replace("why:", "when:"))
            .findings();

    assertThat(findings)
        .filteredOn(f -> f.place().file().equals("visit.fi.yaml"))
        .extracting(f -> f.place().line() + " " + f.code() + " " + f.hint())
        .containsExactly(
            "5 unknown-key Did you mean `away`?",
            "10 unknown-key Did you mean `help`?",
            "11 unknown-step Known here: `hello`, `place`, `why`.");
  }

  @Test
  void whatIsNoTextCanNotBeTranslated() {
    List<Finding> findings = read(FINNISH + "  type: number\n").findings();

    assertThat(findings).extracting(Finding::code).contains("unknown-key");
  }
}
