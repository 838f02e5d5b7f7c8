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

  /** How the questions of a file were answered. */
  private record Tally(int all, int answerable, List<String> missed, List<String> wrong) {
    static Tally of(String file, String language) throws IOException {
      Handbook handbook = handbook();
      Tally tally = new Tally(0, 0, new ArrayList<>(), new ArrayList<>());
      for (String line : Files.readAllLines(FOLDER.resolve(language + "." + file))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          tally = tally.with(handbook, language, line);
        }
      }
      System.out.printf(
          "knowledge %s.%s: %d answerable, %d left to people without need; of all %d, %d wrong%n",
          language, file, tally.answerable, tally.missed.size(), tally.all, tally.wrong.size());
      return tally;
    }

    private Tally with(Handbook handbook, String language, String line) {
      String[] parts = line.split(" => ", 2);
      String found = handbook.find(parts[0], List.of(language)).map(Known::entry).orElse(NOBODY);
      if (!found.equals(parts[1])) {
        (found.equals(NOBODY) ? missed : wrong).add(line + ", but was " + found);
      }
      return new Tally(all + 1, answerable + (parts[1].equals(NOBODY) ? 0 : 1), missed, wrong);
    }

    String failures() {
      return String.join("\n", wrong) + "\n" + String.join("\n", missed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void questionsAsPeopleAskThemAreAnsweredRightOrLeftToPeople(String language) throws IOException {
    Tally tally = Tally.of("cases", language);

    assertThat(tally.wrong().size())
        .as("wrong:%n%s", tally.failures())
        .isLessThanOrEqualTo(tally.all() / 50);
    assertThat(tally.missed().size())
        .as("left to people:%n%s", tally.failures())
        .isLessThanOrEqualTo(tally.answerable() / 5);
    assertThat(tally.answerable()).isGreaterThanOrEqualTo(200);
    assertThat(tally.all() - tally.answerable()).isGreaterThanOrEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void inUnseenWordsItIsRatherLeftToPeopleThanAnsweredWrong(String language) throws IOException {
    Tally tally = Tally.of("unseen", language);

    assertThat(tally.wrong().size())
        .as("wrong:%n%s", tally.failures())
        .isLessThanOrEqualTo(tally.all() / 40);
    assertThat(tally.answerable() - tally.missed().size())
        .as("left to people:%n%s", tally.failures())
        .isGreaterThanOrEqualTo(tally.answerable() / 3);
  }

  private static Handbook handbook() throws IOException {
    KnowledgeReader.Result company =
        KnowledgeReader.ofCompany(List.of(Source.at(FOLDER.resolve("company.yaml"))));
    assertThat(company.findings()).isEmpty();
    return Handbook.of(company.entries(), BuiltIn.entries(false));
  }
}
