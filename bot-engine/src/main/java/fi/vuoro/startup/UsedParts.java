package fi.vuoro.startup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves out parts of the framework that would be made at each start, and called at each request,
 * for nothing: traces that no collector is named for.
 */
final class UsedParts implements AutoConfigurationImportFilter, EnvironmentAware {

  private static final List<String> COLLECTORS =
      List.of(
          "management.opentelemetry.tracing.export.otlp.endpoint",
          "management.opentelemetry.logging.export.otlp.endpoint");

  private static final List<String> OF_TRACES =
      List.of(
          "org.springframework.boot.opentelemetry.",
          "org.springframework.boot.micrometer.tracing.");

  private boolean isTraced;

  @Override
  public void setEnvironment(Environment environment) {
    isTraced = COLLECTORS.stream().anyMatch(environment::containsProperty);
  }

  @Override
  public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
    boolean[] used = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      String name = names[i];
      used[i] = name != null && (isTraced || OF_TRACES.stream().noneMatch(name::startsWith));
    }
    return used;
  }
}
