package fi.vuoro.startup;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Starts with the parts that the build prepared, where it did and where they are the right ones.
 * Which parts there are depends on settings of the framework: with one of these set, they are
 * looked for anew.
 */
public final class PreparedParts
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  private static final List<String> DECIDING = List.of("spring.", "management.", "springdoc.");

  /**
   * What is set of every application: its version, its process, what is not made beside its start.
   */
  private static final List<String> TOLD =
      List.of("spring.application.", "spring.backgroundpreinitializer.");

  /** What the build adds to the application's name for the class that knows its parts. */
  private static final String PREPARED = "__ApplicationContextInitializer.class";

  private final boolean arePrepared;

  /**
   * @param application whose parts they are; only its jar is sure to hold those of its own build
   */
  public PreparedParts(Class<?> application) {
    String name = application.getSimpleName();
    URL place = Objects.requireNonNull(application.getResource(name + ".class"));
    arePrepared =
        place.getProtocol().equals("jar") && application.getResource(name + PREPARED) != null;
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    boolean fit = arePrepared && !isDecidedOtherwise(event.getEnvironment());
    SpringProperties.setProperty(AotDetector.AOT_ENABLED, Boolean.toString(fit));
  }

  private static boolean isDecidedOtherwise(ConfigurableEnvironment environment) {
    return environment.getPropertySources().stream()
        .filter(source -> !source.getName().contains("class path resource"))
        .anyMatch(PreparedParts::decides);
  }

  private static boolean decides(PropertySource<?> source) {
    return source instanceof EnumerablePropertySource<?> settings
        && List.of(settings.getPropertyNames()).stream()
            .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '.'))
            .filter(name -> TOLD.stream().noneMatch(name::startsWith))
            .anyMatch(name -> DECIDING.stream().anyMatch(name::startsWith));
  }
}
