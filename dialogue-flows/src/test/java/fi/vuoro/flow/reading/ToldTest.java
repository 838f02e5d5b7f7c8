package fi.vuoro.flow.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.library.Library;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.yaml.FlowReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told on the way in the ready interview, read by rules. */
class ToldTest {
  private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

  /** Of what is told plainly; the rest is asked, which costs a question and no trust. */
  private static final double HEARD = .7;

  private final Dialogue dialogue =
      new Dialogue(
          Objects.requireNonNull(
              FlowReader.with(Library.flows())
                  .read(Library.flows().find("listening").orElseThrow())
                  .flow()),
          Languages.BUILT_IN);

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void whatIsToldIsHeardMostlyAndNeverMisheard(String language) throws IOException {
    List<String> misheard = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    int told = 0;
    for (String[] written : cases(language)) {
      String heard = heard(language, "talk/" + written[0], written[1]);
      told += written[2].isEmpty() ? 0 : 1;
      if (!heard.isEmpty() && !heard.equals(written[2])) {
        misheard.add(written[1] + " " + heard);
      } else if (heard.isEmpty() && !written[2].isEmpty()) {
        missed.add(written[1]);
      }
    }

    assertThat(misheard).isEmpty();
    assertThat(missed).as("of %d told", told).hasSizeLessThan((int) ((1 - HEARD) * told) + 1);
  }

  private String heard(String language, String key, String story) {
    State state =
        dialogue
            .start(
                new Input.Started(
                    "s", START, ZoneId.of("UTC"), language, "web", "1", Map.of(), Map.of(), true))
            .state();
    Value value = Reader.builtIn().read(dialogue.situation(state, START), story).also().get(key);
    return switch (value) {
      case Value.Truth truth -> Boolean.toString(truth.value());
      case Value.Words words -> words.value();
      case null -> "";
      default -> value.toString();
    };
  }

  private static List<String[]> cases(String language) throws IOException {
    try (var file = ToldTest.class.getResourceAsStream("/told/" + language + ".txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\\s*\\|\\s*", -1))
          .toList();
    }
  }
}
