package fi.vuoro.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VuoroTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aCommandGetsTheWordsAfterItsNameAndItsEndIsTheExit() {
    assertThat(vuoro("echo", "hyvää", "päivää")).isEqualTo(Exit.WRONG);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("[hyvää, päivää]");
  }

  @Test
  void anUnknownCommandIsWrongUsageAndShowsWhatThereIs() {
    assertThat(vuoro("ehco")).isEqualTo(Exit.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("ehco", "echo WORD...");
  }

  @Test
  void theLaunchersHelpHasEveryCommandAsItIsCalled() throws IOException {
    String launcher = Files.readString(Path.of("../vuoro"));

    assertThat(Commands.standard(Clock.systemUTC()).all())
        .allSatisfy(
            command ->
                assertThat(launcher)
                    .contains("#:   ./vuoro " + command.name() + " " + command.arguments() + " "));
  }

  @Test
  void noCommandAtAllIsWrongUsage() {
    assertThat(vuoro()).isEqualTo(Exit.USAGE);
  }

  @Test
  void helpIsGoodAndGoesToTheOutput() {
    assertThat(vuoro("help")).isEqualTo(Exit.GOOD);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("echo WORD...", "Says it again.");
  }

  @Test
  void helpIsThereForOneCommandAfterItsNameToo() {
    assertThat(vuoro("echo", "a", "--help")).isEqualTo(Exit.GOOD);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("Usage: vuoro echo WORD...\n      Says it again.%n".formatted());
    out.reset();
    assertThat(vuoro("echo", "--", "--help")).isEqualTo(Exit.WRONG);
  }

  @Test
  void wrongArgumentsShowHowTheCommandIsCalled() {
    assertThat(vuoro("echo", "--loud")).isEqualTo(Exit.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("There is no option --loud here.", "Usage: vuoro echo WORD...");
  }

  @Test
  void aMissingFileIsNamedWithoutATrace() {
    assertThat(vuoro("echo", "nowhere.yaml")).isEqualTo(Exit.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("There is no file nowhere.yaml.%n".formatted());
  }

  @Test
  void everyStandardCommandHasANameOfItsOwn() {
    assertThat(Commands.standard(Clock.systemUTC()).all())
        .extracting(Command::name)
        .doesNotHaveDuplicates();
  }

  @Test
  void runHandsItsOptionsToTheServiceAsSettings() {
    var arguments =
        Arguments.parse(List.of("--port", "0", "--data=x"), Set.of("port", "data"), Set.of());

    assertThat(RunCommand.settings(arguments, Map.of()))
        .containsExactlyInAnyOrder("--server.port=0", "--vuoro.data=x");
  }

  @Test
  void theDemoIsToldAFolderOfFlowsOnce() {
    var arguments = Arguments.parse(List.of("--flows", "mine"), Set.of("flows"), Set.of());

    assertThat(RunCommand.settings(arguments, Map.of("vuoro.flows", "mine", "vuoro.data", "demo")))
        .containsExactlyInAnyOrder("--vuoro.flows=mine", "--vuoro.data=demo");
  }

  @Test
  void runRefusesAFolderOfFlowsThatIsNone() {
    assertThat(run(Commands.standard(Clock.systemUTC()), "run", "--flows", "nowhere"))
        .isEqualTo(Exit.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--flows takes a folder", "nowhere");
  }

  @Test
  void runRefusesAPortThatIsNone() {
    assertThat(run(Commands.standard(Clock.systemUTC()), "run", "--port", "http"))
        .isEqualTo(Exit.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("http");
  }

  private Exit vuoro(String... words) {
    return run(new Commands(List.of(new Echo())), words);
  }

  private Exit run(Commands commands, String... words) {
    var terminal =
        new Terminal(
            new BufferedReader(new StringReader("")),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Vuoro(commands).run(List.of(words), terminal);
  }

  private static final class Echo implements Command {

    @Override
    public String name() {
      return "echo";
    }

    @Override
    public String arguments() {
      return "WORD...";
    }

    @Override
    public String purpose() {
      return "Says it again.";
    }

    @Override
    public Exit run(List<String> words, Terminal terminal) throws IOException {
      var arguments = Arguments.parse(words, Set.of(), Set.of());
      if (arguments.operands().contains("nowhere.yaml")) {
        throw new NoSuchFileException("nowhere.yaml");
      }
      terminal.out().print(arguments.operands());
      return Exit.WRONG;
    }
  }
}
