package fi.vuoro.flow.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.yaml.KnowledgeReader;
import fi.vuoro.flow.yaml.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions as people ask them; see {@code knowledge/README} for the form of the cases. */
class KnowledgeCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/knowledge");
  private static final String NOBODY = "-";

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void questionsAsPeopleAskThemAreAnsweredRightOrLeftToPeople(String language) throws IOException {
    Handbook base = base();
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int answerable = 0;
    int all = 0;

    for (String line : Files.readAllLines(FOLDER.resolve(language + ".cases"))) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split(" => ", 2);
      String found = base.find(parts[0], List.of(language)).map(Known::entry).orElse(NOBODY);
      all++;
      answerable += parts[1].equals(NOBODY) ? 0 : 1;
      if (!found.equals(parts[1])) {
        (found.equals(NOBODY) ? missed : wrong).add(line + ", but was " + found);
      }
    }

    System.out.printf(
        "knowledge %s: %d answerable, %d left to people without need; of all %d, %d wrong%n",
        language, answerable, missed.size(), all, wrong.size());
    String what = String.join("\n", wrong) + "\n" + String.join("\n", missed);
    assertThat(wrong.size()).as("wrong:%n%s", what).isLessThanOrEqualTo(all / 100);
    assertThat(missed.size()).as("left to people:%n%s", what).isLessThanOrEqualTo(answerable / 10);
    assertThat(answerable).isGreaterThanOrEqualTo(60);
    assertThat(all - answerable).isGreaterThanOrEqualTo(40);
  }

  private static Handbook base() throws IOException {
    KnowledgeReader.Result company =
        KnowledgeReader.ofCompany(List.of(Source.at(FOLDER.resolve("company.yaml"))));
    assertThat(company.findings()).isEmpty();
    return Handbook.of(company.entries(), BuiltIn.entries(false));
  }
}
