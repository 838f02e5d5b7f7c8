package fi.vuoro.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The flow of the demo is as good as a ready one, in each of its languages. */
class DemoFlowTest {
  private static final String FLOW = "src/main/resources/demo/demo.yaml";
  private static final String SCRIPTS = "src/test/resources/demo";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void nothingIsFoundInIt() throws IOException {
    assertThat(run(new LintCommand(), FLOW)).as(out.toString(UTF_8)).isEqualTo(Exit.GOOD);
    assertThat(out.toString(UTF_8)).contains("0 errors, 0 pieces of advice");
  }

  @Test
  void itIsHeldInFinnishSwedishAndEnglish() throws IOException {
    assertThat(run(new CheckCommand(), SCRIPTS)).as(out.toString(UTF_8)).isEqualTo(Exit.GOOD);
    assertThat(out.toString(UTF_8)).contains("3 passed");
  }

  private Exit run(Command command, String operand) throws IOException {
    PrintStream printed = new PrintStream(out, true, UTF_8);
    Terminal terminal = new Terminal(new BufferedReader(new StringReader("")), printed, printed);
    return command.run(List.of(operand), terminal);
  }
}
