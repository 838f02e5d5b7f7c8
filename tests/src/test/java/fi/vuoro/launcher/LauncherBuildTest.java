package fi.vuoro.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in a folder of its own, with stand-ins for the JDK, Maven and Node that tell. */
class LauncherBuildTest {

  private static final List<String> BASICS =
      List.of(
          "bash",
          "env",
          "readlink",
          "sed",
          "find",
          "mkdir",
          "touch",
          "rm",
          "mv",
          "grep",
          "head",
          "flock",
          "id",
          "cat");

  @TempDir private Path root;
  private Path tools;

  @BeforeEach
  void prepare() throws IOException {
    tools = Files.createDirectories(root.resolve("tools"));
    for (String tool : BASICS) {
      executable("tools/" + tool, "#!/bin/sh\nexec " + onPath(tool) + " \"$@\"\n");
    }
    Files.copy(Path.of("../vuoro"), root.resolve("vuoro"));
    write("pom.xml", "<project/>");
    write("bot-engine/pom.xml", "<project/>");
    for (String module : List.of("dialogue-flows", "channel-adapters", "bot-engine")) {
      write(module + "/src/main/java/Some.java", "class Some {}");
    }
    write("admin-ui/chat/some.ts", "");
    jdk();
    tool("tools/node", "echo 22.12.0");
    tool("tools/npm", ":");
    tool(
        "tools/mvn",
        "echo built >>$ROOT/builds; mkdir -p $ROOT/bot-engine/target;"
            + " touch $ROOT/bot-engine/target/bot-engine-1-boot.jar");
  }

  @Test
  void itBuildsOnceAndAgainOnlyWhenSourcesChanged() throws Exception {
    assertThat(vuoro("lint", "visit.yaml").output()).contains("ran fi.vuoro.cli.Vuoro lint visit");
    assertThat(builds()).isEqualTo(1);

    vuoro("lint", "visit.yaml");
    assertThat(builds()).isEqualTo(1);

    later(root.resolve("dialogue-flows/src/main/java/Some.java"));
    vuoro("lint", "visit.yaml");
    assertThat(builds()).isEqualTo(2);

    later(root.resolve("admin-ui/chat/some.ts"));
    vuoro("lint", "visit.yaml");
    assertThat(builds()).isEqualTo(3);
  }

  @Test
  void aRemovedSourceIsAChangeToo() throws Exception {
    vuoro("lint", "visit.yaml");

    Path folder = root.resolve("bot-engine/src/main/java");
    Files.delete(folder.resolve("Some.java"));
    later(folder);
    vuoro("lint", "visit.yaml");

    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void withoutMavenItSaysInOneLineWhatToInstall() throws Exception {
    Files.delete(tools.resolve("mvn"));

    var ended = vuoro("lint", "visit.yaml");

    assertThat(ended.output()).isEqualTo("vuoro: Maven is needed: install the package maven\n");
    assertThat(ended.exit()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"18.20.4", "20.18.1", "21.7.3", "22.11.0", "23.11.0"})
  void aNodeOnWhichTheFrontEndCantBeBuiltIsAsGoodAsNone(String version) throws Exception {
    tool("tools/node", "echo " + version);

    var ended = vuoro("check", "visit.chat.yaml");

    assertThat(ended.output()).hasLineCount(1).contains("Node.js 20.19, 22.12 or 24 and newer");
    assertThat(ended.exit()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20.19.0", "22.12.0", "24.0.0", "26.1.0"})
  void aNodeOnWhichItCanIsTaken(String version) throws Exception {
    tool("tools/node", "echo " + version);

    assertThat(vuoro("lint", "visit.yaml").exit()).isZero();
  }

  @Test
  void whatIsMissingIsInstalledWhereAptGetMayBeUsed() throws Exception {
    Files.delete(tools.resolve("mvn"));
    tool("tools/id", "echo 0");
    tool(
        "tools/apt-get",
        "echo \"$@\" >>$ROOT/installed; [ \"$1\" = update ] || mv $ROOT/kept/mvn $ROOT/tools/mvn");
    tool(
        "kept/mvn",
        "mkdir -p $ROOT/bot-engine/target; touch $ROOT/bot-engine/target/bot-engine-1-boot.jar");

    var ended = vuoro("lint", "visit.yaml");

    assertThat(ended.output()).contains("vuoro: installing maven with apt-get\n");
    assertThat(ended.exit()).isZero();
    assertThat(root.resolve("installed")).hasContent("update -qq\ninstall -y -qq maven");
  }

  @Test
  void whereInstallingFailsItSaysWhatToInstall() throws Exception {
    Files.delete(tools.resolve("mvn"));
    tool("tools/id", "echo 0");
    tool("tools/apt-get", "echo 'E: no network' >&2; exit 100");

    var ended = vuoro("lint", "visit.yaml");

    assertThat(ended.output())
        .isEqualTo(
            "vuoro: installing maven with apt-get\nvuoro: Maven is needed: install the package maven\n");
    assertThat(ended.exit()).isEqualTo(3);
  }

  @Test
  void whoMayNotInstallIsToldWhatToInstall() throws Exception {
    Files.delete(tools.resolve("mvn"));
    tool("tools/id", "echo 1000");
    tool("tools/sudo", "exit 1");
    tool("tools/apt-get", "touch $ROOT/installed");

    var ended = vuoro("lint", "visit.yaml");

    assertThat(ended.output()).isEqualTo("vuoro: Maven is needed: install the package maven\n");
    assertThat(root.resolve("installed")).doesNotExist();
  }

  @Test
  void aBuildThatFailsShowsItsErrorsAndIsTriedAgain() throws Exception {
    tool("tools/mvn", "echo '[ERROR] Some.java is wrong'; exit 1");
    var ended = vuoro("lint", "visit.yaml");
    assertThat(ended.output()).contains("[ERROR] Some.java is wrong", "the build failed");
    assertThat(ended.exit()).isEqualTo(3);

    prepareMaven();
    assertThat(vuoro("lint", "visit.yaml").exit()).isZero();
  }

  @Test
  void theProgramsExitIsTheLaunchers() throws Exception {
    assertThat(vuoro("lint", "wrong.yaml").exit()).isEqualTo(1);
  }

  @Test
  void aWordTooManyIsWrongUsageAndDoesNothing() throws Exception {
    for (String command : List.of("test", "pictures", "format")) {
      assertThat(vuoro(command, "all").exit()).as(command).isEqualTo(2);
    }
    assertThat(builds()).isZero();
  }

  private void jdk() throws IOException {
    write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
    tool("jdk/bin/javac", ":");
    tool(
        "jdk/bin/java",
        """
        for word in "$@"; do
          case $word in
            -XX:AOTCacheOutput=*) touch "${word#*=}"; exit ;;
            extract) mkdir -p $ROOT/.vuoro/app; touch $ROOT/.vuoro/app/bot-engine-1-boot.jar; exit ;;
            wrong.yaml) exit 1 ;;
            fi.vuoro.*) ran=yes ;;
          esac
          [ -z "${ran:-}" ] || said="${said:-ran} $word"
        done
        echo "$said"
        """);
  }

  private void prepareMaven() throws IOException {
    tool(
        "tools/mvn",
        "mkdir -p $ROOT/bot-engine/target; touch $ROOT/bot-engine/target/bot-engine-1-boot.jar");
  }

  private int builds() throws IOException {
    Path builds = root.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
  }

  private static void later(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
  }

  private static Path onPath(String tool) {
    return List.of("/usr/bin", "/bin").stream()
        .map(folder -> Path.of(folder, tool))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  private Path write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private void tool(String file, String script) throws IOException {
    executable(file, "#!/usr/bin/env bash\nROOT=" + root + "\n" + script + "\n");
  }

  private void executable(String file, String text) throws IOException {
    Path tool = write(file, text);
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Ended vuoro(String... words) throws IOException, InterruptedException {
    List<String> line =
        new ArrayList<>(List.of("/usr/bin/env", "bash", root.resolve("vuoro").toString()));
    line.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(root.toFile()).redirectErrorStream(true);
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output);
  }

  private record Ended(int exit, String output) {}
}
