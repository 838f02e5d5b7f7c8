package fi.vuoro.crash;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** What the service needs of this test's class path. */
final class ClassPath {

  private static final Pattern FOR_TESTS =
      Pattern.compile(
          "test-classes|surefire|/(playwright|driver|driver-bundle|wiremock-standalone|archunit|junit"
              + "|assertj|awaitility|mockito|reactor-test|[a-z-]*-test)[a-z-]*-[0-9][^/]*\\.jar");

  private ClassPath() {}

  /**
   * All of it as jars, folders packed into {@code folder}: the JVM keeps ready only what is in
   * jars.
   */
  static String asJars(Path folder) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (FOR_TESTS.matcher(entry).find() || !Files.exists(path)) {
        continue;
      }
      jars.add(
          Files.isDirectory(path)
              ? packed(path, folder.resolve("classes-" + jars.size() + ".jar"))
              : entry);
    }
    return String.join(File.pathSeparator, jars);
  }

  private static String packed(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path path : all.filter(path -> !path.equals(classes)).sorted().toList()) {
        String name = classes.relativize(path).toString().replace('\\', '/');
        // Components are found in a jar only through the entries of their folders.
        out.putNextEntry(new ZipEntry(Files.isDirectory(path) ? name + "/" : name));
        if (Files.isRegularFile(path)) {
          Files.copy(path, out);
        }
        out.closeEntry();
      }
    }
    return jar.toString();
  }
}
