package fi.vuoro.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamingRulesTest {

  private static final Path TREE = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern PURPOSE =
      Pattern.compile("(?s)^/\\*\\*.*\\w.*\\*/\\s*@NullMarked\\s+package ");

  @Test
  void noPackageIsADrawerForEverything() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..",
            "..utils..",
            "..common..",
            "..helper..",
            "..helpers..",
            "..misc..",
            "..manager..")
        .check(Modules.ALL);
  }

  @Test
  void classesAreNamedForWhatTheyAre() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameStartingWith("Base")
        .orShould()
        .haveSimpleNameEndingWith("Base")
        .check(Modules.ALL);
  }

  @Test
  void everyPackageSaysItsPurposeAndIsNullMarked() throws IOException {
    List<Path> silent =
        packages().filter(folder -> !saysItsPurpose(folder)).map(TREE::relativize).toList();

    assertThat(silent)
        .as("packages without a package-info of a sentence and @NullMarked")
        .isEmpty();
  }

  private static Stream<Path> packages() throws IOException {
    return Stream.of("dialogue-flows", "channel-adapters", "bot-engine", "tests")
        .flatMap(
            module ->
                Stream.of("main", "test")
                    .map(part -> TREE.resolve(module).resolve("src").resolve(part).resolve("java")))
        .filter(Files::isDirectory)
        .flatMap(NamingRulesTest::walk)
        .filter(file -> file.toString().endsWith(".java"))
        .map(Path::getParent)
        .distinct()
        .sorted();
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A test's package may be described beside the code it tests. */
  private static boolean saysItsPurpose(Path folder) {
    Path beside = Path.of(folder.toString().replace("/src/test/java/", "/src/main/java/"));
    return Stream.of(folder, beside)
        .map(place -> place.resolve("package-info.java"))
        .filter(Files::isRegularFile)
        .anyMatch(file -> PURPOSE.matcher(read(file)).find());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
