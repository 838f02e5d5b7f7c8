package fi.vuoro.flow.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In each text the name that nothing has is marked by where it stands: the first {@code nobody}.
 */
class PlacesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "say: Hello robot {{ nobody }}",
        "say: Hello robot\n      and then {{ nobody }}",
        "say: 'It''s robot {{ nobody }}'",
        "say: \"A \\\"robot\\\" \\u00e4 {{ nobody }}\"",
        "say: \"Two lines of a robot\n\n      {{ nobody }}\"",
        "say: \"A robot \\\n      {{ nobody }}\"",
        "say: |\n      First line of a robot,\n        more\n\n      {{ nobody }}\n",
        "say: >-\n      First line of a robot,\n      folded {{ nobody }}\n",
        "say: Ääkköset ja 👍 robotti {{ nobody }}",
        "say:\n      en: A robot {{ 1 + nobody }}",
        "say: A robot.\n    if: \"1 < nobody\"",
        "say: A robot.\n    if: >\n      1 < 2 and\n      nobody",
      })
  void aFindingPointsIntoTheScalarThatItIsAbout(String step) {
    String flow = "id: flow\nlanguages: [en]\nsteps:\n  - " + step + "\n";

    var findings = FlowReader.alone().read(Source.of("flow.yaml", flow)).findings();

    int offset = flow.indexOf("nobody");
    int line = (int) flow.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    int start = flow.lastIndexOf('\n', offset) + 1;
    int column = flow.codePointCount(start, offset) + 1;
    assertThat(findings)
        .filteredOn(f -> f.code().equals("unknown-name"))
        .singleElement()
        .extracting(f -> f.place().line() + ":" + f.place().column())
        .isEqualTo(line + ":" + column);
  }
}
