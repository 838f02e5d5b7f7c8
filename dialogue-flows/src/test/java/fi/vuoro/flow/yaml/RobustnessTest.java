package fi.vuoro.flow.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.flow.lint.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {
  private static final String[] SPLINTERS = {
    "\t",
    "\n",
    " ",
    ": ",
    "- ",
    "{{",
    "}}",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "#",
    "&a ",
    "*a",
    "!x ",
    "|",
    ">",
    "? ",
    "%",
    "@",
    "---\n",
    "...\n",
    "null",
    "~",
    "ä",
    "👍",
    "\u0000",
    "\uFEFF",
    "<<: ",
    "then: end",
    "if: ",
    "steps:",
    "((((",
    "\\"
  };

  private static List<Finding> read(byte[] bytes) {
    return FlowReader.alone().read(new Source("flow.yaml", bytes)).findings();
  }

  private static List<Finding> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverIsDoneToAFlowItIsReadWithFindingsAndNeverThrows(long seed) throws IOException {
    String flow = Files.readString(FlowReaderTest.FLOWS.resolve("installation-follow-up.yaml"));
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      String mutated = flow;
      for (int cuts = random.nextInt(4); cuts >= 0; cuts--) {
        mutated = mutated(mutated, random);
      }
      String text = mutated;
      var result = FlowReader.alone().read(Source.of("flow.yaml", text));
      boolean told = result.findings().stream().anyMatch(Finding::isError);
      assertThat(result.isGood()).as(text).isNotEqualTo(told);
    }
  }

  private static String mutated(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(12));
    return switch (random.nextInt(3)) {
      case 0 ->
          text.substring(0, at) + SPLINTERS[random.nextInt(SPLINTERS.length)] + text.substring(at);
      case 1 -> text.substring(0, at) + text.substring(end);
      default -> text.substring(0, end) + text.substring(at);
    };
  }

  @Test
  void aFileThatIsTooBigIsAFinding() {
    assertThat(read("#".repeat(10_000_000))).extracting(Finding::code).containsExactly("too-big");
  }

  @Test
  void bytesThatAreNoTextAreAFinding() {
    byte[] bytes = new byte[1000];
    new Random(1).nextBytes(bytes);

    assertThat(read(bytes)).extracting(Finding::code).containsExactly("not-utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "a:\n "})
  void bottomlessNestingIsAFinding(String opening) {
    assertThat(read(opening.repeat(5_000))).anyMatch(Finding::isError);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 2_000, 100_000})
  @Timeout(20)
  void anExpressionOfManyBracketsIsReadInTime(int depth) {
    String deep = "(".repeat(depth) + "1" + ")".repeat(depth);

    assertThat(read("id: f\nlanguages: [en]\nsteps:\n  - say: Robot\n    if: " + deep + "\n"))
        .anyMatch(f -> f.place().line() == 5);
    assertThat(read("id: f\nlanguages: [en]\nsteps:\n  - say: Robot {{" + deep + "}}\n"))
        .allMatch(f -> f.place().line() == 4);
  }

  @Test
  void aMarkAtTheBeginningAndForeignLineBreaksMakeNoDifference() {
    String flow = "id: f\nlanguages: [en]\nsteps:\n  - say: I am a robot.\n";

    var plain = FlowReader.alone().read(Source.of("f.yaml", flow));
    var foreign =
        FlowReader.alone().read(Source.of("f.yaml", "\uFEFF" + flow.replace("\n", "\r\n")));

    assertThat(foreign.findings()).isEmpty();
    assertThat(foreign.canonical()).isEqualTo(Objects.requireNonNull(plain.canonical()));
  }

  @Test
  void jsonIsReadAsItIs() {
    String json =
        """
        {"id": "f", "languages": ["en"],
        \t"steps": [{"say": "A robot: \\ud83d\\udc4d \\"yes\\" \\/ \\u00e4, {{ channel }}"}]}
        """;

    var read = FlowReader.alone().read(Source.of("f.json", json));

    assertThat(read.findings()).isEmpty();
    assertThat(read.canonical()).contains("A robot: 👍 \\\"yes\\\" / ä, {{ channel }}");
  }

  @Test
  void manyMistakesOfQuotesAreFoundAtOnce() {
    String flow =
        "id: f\nlanguages: [en]\nsteps:\n" + "  - say: This: is a robot: I am\n".repeat(20);

    assertThat(read(flow)).hasSize(20).extracting(Finding::code).containsOnly("quotes-missing");
  }
}
