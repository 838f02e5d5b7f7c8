package fi.vuoro.flow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.Question.Probe;
import fi.vuoro.flow.quality.Gauges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When an interview lets an answer be, beside what people say that a good interviewer would do. */
class LadderTest {
  private static final Probe DEEP = new Probe(2, 60, 2, .1, List.of(), true);

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void whole_stories_are_let_be_and_others_are_asked_on(String tag) throws IOException {
    List<String> about = List.of();
    List<String> missed = new ArrayList<>();
    int rated = 0;
    Path file = Path.of("src/test/resources/quality", tag, "interview.cases");
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("ask ")) {
        about = List.of(line.substring(4).split(" \\| "));
      } else if (line.contains(" => ")) {
        String[] parts = line.split(" => ", 2);
        String rung = Ladder.next(null, DEEP, Gauges.builtIn().of(parts[0], tag, about));
        rated++;
        if ((rung == null) != parts[1].equals("enough")) {
          missed.add(line);
        }
      }
    }

    assertThat(rated).isGreaterThanOrEqualTo(8);
    assertThat(missed).isEmpty();
  }
}
