package fi.vuoro.flow.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is quoted of a story, beside what readers marked in it. */
class TellingTest {
  private static final Map<String, String> ASKED =
      Map.of("fi", "Mitä tapahtui?", "sv", "Vad hände?", "en", "What happened?");

  private record Story(List<String> sentences, List<String> marked) {}

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void what_readers_would_quote_is_quoted_and_little_else(String tag) throws IOException {
    List<String> missed = new ArrayList<>();
    List<String> besides = new ArrayList<>();
    for (Story story : stories(tag)) {
      List<String> quoted = quoted(story, tag);
      story.marked().stream().filter(one -> !quoted.contains(one)).forEach(missed::add);
      quoted.stream().filter(one -> !story.marked().contains(one)).forEach(besides::add);
    }

    assertThat(stories(tag)).hasSizeGreaterThanOrEqualTo(10);
    assertThat(missed).isEmpty();
    assertThat(besides).hasSizeLessThanOrEqualTo(3);
  }

  private static List<String> quoted(Story story, String tag) {
    List<String> about = List.of(ASKED.getOrDefault(tag, ""));
    return Telling.of(
        String.join("\n", story.sentences()),
        sentence -> Gauges.builtIn().of(sentence, tag, about));
  }

  private static List<Story> stories(String tag) throws IOException {
    List<Story> stories = new ArrayList<>();
    Path file = Path.of("src/test/resources/quality", tag, "stories.cases");
    for (String paragraph : Files.readString(file).split("\n\n")) {
      List<String> lines =
          paragraph.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      stories.add(
          new Story(
              lines.stream().map(TellingTest::sentence).toList(),
              lines.stream()
                  .filter(line -> line.startsWith("+ "))
                  .map(TellingTest::sentence)
                  .toList()));
    }
    return stories;
  }

  private static String sentence(String line) {
    return line.startsWith("+ ") ? line.substring(2) : line;
  }
}
