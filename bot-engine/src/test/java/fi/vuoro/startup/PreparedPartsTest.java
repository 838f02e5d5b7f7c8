package fi.vuoro.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PreparedPartsTest {

  @TempDir Path folder;

  @AfterEach
  void forget() {
    SpringProperties.setProperty(AotDetector.AOT_ENABLED, null);
  }

  @Test
  void packagedApplicationStartsWithThePartsOfItsBuild() throws Exception {
    assertThat(arePreparedPartsUsed(packaged(true), Map.of("server.port", "0"))).isTrue();
  }

  @Test
  void packagedApplicationWhoseBuildPreparedNothingLooksForItsParts() throws Exception {
    assertThat(arePreparedPartsUsed(packaged(false), Map.of())).isFalse();
  }

  @Test
  void applicationOutsideAJarLooksForItsParts() {
    assertThat(arePreparedPartsUsed(PreparedPartsTest.class, Map.of())).isFalse();
  }

  @Test
  void settingsOfTheFrameworkDecideWhichPartsThereAre() throws Exception {
    Class<?> application = packaged(true);
    assertThat(
            arePreparedPartsUsed(
                application, Map.of("management.otlp.metrics.export.enabled", "true")))
        .isFalse();
    assertThat(arePreparedPartsUsed(application, Map.of("SPRING_SSL_BUNDLE_PEM", "x"))).isFalse();
  }

  @Test
  void whatTheFrameworkTellsOfEveryApplicationDecidesNothing() throws Exception {
    assertThat(arePreparedPartsUsed(packaged(true), Map.of("spring.application.pid", "1")))
        .isTrue();
  }

  private static boolean arePreparedPartsUsed(Class<?> application, Map<String, Object> settings) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
    new PreparedParts(application)
        .onApplicationEvent(
            new ApplicationEnvironmentPreparedEvent(
                new DefaultBootstrapContext(),
                new SpringApplication(),
                new String[0],
                environment));
    return AotDetector.useGeneratedArtifacts();
  }

  private Class<?> packaged(boolean prepared) throws IOException, ClassNotFoundException {
    String name = PreparedPartsTest.class.getName();
    String entry = name.replace('.', '/') + ".class";
    Path jar = folder.resolve("application.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var in = PreparedPartsTest.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      java.util.Objects.requireNonNull(in).transferTo(out);
      if (prepared) {
        out.putNextEntry(
            new JarEntry(entry.replace(".class", "__ApplicationContextInitializer.class")));
      }
    }
    var loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, null) {
          @Override
          protected Class<?> findClass(String wanted) throws ClassNotFoundException {
            return wanted.equals(name) ? super.findClass(wanted) : Class.forName(wanted);
          }
        };
    return loader.loadClass(name);
  }
}
