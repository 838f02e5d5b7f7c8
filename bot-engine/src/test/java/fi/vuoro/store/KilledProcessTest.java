package fi.vuoro.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {

  private static final int KILLS = 3;
  private static final int ACKNOWLEDGED_BEFORE_KILL = 800;

  @Test
  void a_process_killed_under_load_loses_no_acknowledged_write(@TempDir Path folder)
      throws Exception {
    Set<String> acknowledged = new HashSet<>();

    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(writeUntilKilled(folder, "run" + kill));
    }

    try (DataFolder data = DataFolder.claim(folder.resolve("data"));
        OpenStore open = OpenStore.embedded(data)) {
      Set<String> kept = new HashSet<>(ids(open));
      System.out.printf(
          "%d kills: %d acknowledged, %d kept%n", KILLS, acknowledged.size(), kept.size());
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * ACKNOWLEDGED_BEFORE_KILL);
      assertThat(kept).containsAll(acknowledged);
    }
  }

  private static List<String> ids(OpenStore open) {
    return Objects.requireNonNull(
        open.store()
            .documents("things")
            .all("value")
            .map(Stored::id)
            .collectList()
            .block(Duration.ofSeconds(60)));
  }

  private static Set<String> writeUntilKilled(Path folder, String run) throws Exception {
    Path said = folder.resolve(run);
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                folder.resolve("data").toString(),
                run)
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> acknowledged(said, run).size() >= ACKNOWLEDGED_BEFORE_KILL || !child.isAlive());
    child.destroyForcibly().waitFor();
    return acknowledged(said, run);
  }

  /** Whole lines only: the kill may have cut the last one. */
  private static Set<String> acknowledged(Path said, String run) throws IOException {
    String text = Files.readString(said);
    return text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .filter(line -> line.startsWith(run + "-"))
        .collect(java.util.stream.Collectors.toSet());
  }
}
