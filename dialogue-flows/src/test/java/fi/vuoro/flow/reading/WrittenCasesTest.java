package fi.vuoro.flow.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenCasesTest {
  private final Reader reader = Reader.builtIn();

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void replies_as_people_write_them_are_read_right_or_asked_again(String language) {
    List<Cases.Case> cases = Cases.of(language);
    List<String> wrong = new ArrayList<>();
    List<String> asked = new ArrayList<>();

    for (Cases.Case each : cases) {
      Cases.Verdict verdict = each.verdict(reader);
      if (verdict != Cases.Verdict.RIGHT) {
        String read = Cases.written(reader.read(each.at(), each.reply()));
        String line =
            each.line() + ": " + each.reply() + " => " + each.expected() + ", but was " + read;
        (verdict == Cases.Verdict.ASKED ? asked : wrong).add(line);
      }
    }

    int right = cases.size() - wrong.size() - asked.size();
    System.out.printf(
        "reading %s: %d cases, %d right, %d asked, %d wrong%n",
        language, cases.size(), right, asked.size(), wrong.size());
    assertThat(wrong.size())
        .as("wrong:%n%s", String.join("\n", wrong))
        .isLessThanOrEqualTo(cases.size() / 1000);
    assertThat(right)
        .as("asked:%n%s", String.join("\n", asked))
        .isGreaterThanOrEqualTo((int) Math.ceil(cases.size() * .97));
    assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
  }
}
