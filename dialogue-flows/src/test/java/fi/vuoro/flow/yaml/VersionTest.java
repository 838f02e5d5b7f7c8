package fi.vuoro.flow.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionTest {
  private static final String FLOW =
      """
      id: visit
      languages: [en]
      steps:
        - id: nps
          ask: How likely are you to recommend us? I am a robot.
          type: nps
          optional: true
        - set:
            first: nps + 1
            second: first + 1
      """;

  private static FlowReader.Result read(String yaml) {
    FlowReader.Result result = FlowReader.alone().read(Source.of("visit.yaml", yaml));
    assertThat(result.flow()).as("%s", result.findings()).isNotNull();
    return result;
  }

  private static String version(String yaml) {
    return Objects.requireNonNull(read(yaml).flow()).version();
  }

  @Test
  void commentsQuotesAndTheOrderOfKeysMakeNoDifference() {
    String other =
        """
        # The same flow, written by another hand.
        languages:
          - en
        id: "visit"
        steps:
          - type: nps
            id: nps
            optional: true
            ask: >-
              How likely are you to recommend us?
              I am a robot.
          - set: { first: nps + 1, second: first + 1 }
        """;

    assertThat(version(other)).isEqualTo(version(FLOW));
  }

  @Test
  void theOrderInWhichValuesAreSetMakesADifference() {
    String other =
        FLOW.replace("first: nps + 1", "x: nps").replace("second: first + 1", "first: nps + 1");
    String turned =
        FLOW.replace("first: nps + 1", "first:  nps + 1\n      x: nps")
            .replace("      second: first + 1\n", "");

    assertThat(version(other)).isNotEqualTo(version(turned));
  }

  @Test
  void aChangedWordMakesAnotherVersion() {
    assertThat(version(FLOW.replace("likely", "probably"))).isNotEqualTo(version(FLOW));
  }

  @Test
  void aTextThatLooksLikeANumberStaysText() {
    String canonical = read(FLOW.replace("id: visit", "id: 00100")).canonical();

    assertThat(canonical).contains("\"id\":\"00100\"").contains("\"optional\":true");
  }

  @Test
  void theFlowsThatItRunsArePinned() {
    String parent =
        "id: parent\nlanguages: [en]\nsteps:\n  - say: I am a robot.\n  - id: part\n    run: visit\n";

    FlowReader.Result before = FlowReader.with(only(FLOW)).read(Source.of("p.yaml", parent));
    FlowReader.Result after =
        FlowReader.with(only(FLOW.replace("likely", "probably"))).read(Source.of("p.yaml", parent));
    FlowReader.Result stored = FlowReader.alone().stored(String.valueOf(before.canonical()));

    assertThat(Objects.requireNonNull(before.flow()).version())
        .isNotEqualTo(Objects.requireNonNull(after.flow()).version())
        .isEqualTo(Objects.requireNonNull(stored.flow()).version());
    assertThat(Objects.requireNonNull(stored.flow()).subFlows().get("visit"))
        .extracting(f -> f.version())
        .isEqualTo(version(FLOW));
  }

  private static Flows only(String yaml) {
    return new Flows() {
      @Override
      public Optional<FlowSource> find(String id) {
        return id.equals("visit")
            ? Optional.of(FlowSource.of(Source.of("visit.yaml", yaml)))
            : Optional.empty();
      }

      @Override
      public Collection<String> ids() {
        return List.of("visit");
      }
    };
  }
}
