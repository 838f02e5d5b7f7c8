package fi.vuoro.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

  private static final Path LAUNCHER = Path.of("../vuoro").toAbsolutePath().normalize();

  @TempDir private Path elsewhere;

  @Test
  void helpShowsEveryCommandAndIsGood() throws Exception {
    var ended = vuoro("help");

    assertThat(ended.exit()).isZero();
    assertThat(ended.output())
        .contains("run [--port 8080]", "lint FLOW...", "check SCRIPT...", "read FLOW STEP", "test");
  }

  @Test
  void anUnknownCommandIsWrongUsage() throws Exception {
    var ended = vuoro("lnit");

    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.output()).contains("no command lnit", "lint FLOW...");
  }

  @Test
  void noCommandIsWrongUsage() throws Exception {
    assertThat(vuoro().exit()).isEqualTo(2);
  }

  @Test
  void itIsFoundThroughALinkFromAnyFolder() throws Exception {
    Path link = Files.createSymbolicLink(elsewhere.resolve("vuoro"), LAUNCHER);

    assertThat(run(link, "help").exit()).isZero();
  }

  private Ended vuoro(String... words) throws IOException, InterruptedException {
    return run(LAUNCHER, words);
  }

  private Ended run(Path launcher, String... words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(launcher.toString()));
    line.addAll(List.of(words));
    Process process =
        new ProcessBuilder(line).directory(elsewhere.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output);
  }

  private record Ended(int exit, String output) {}
}
