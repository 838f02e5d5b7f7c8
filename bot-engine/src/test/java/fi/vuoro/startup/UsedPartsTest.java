package fi.vuoro.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.mock.env.MockEnvironment;

class UsedPartsTest {
  private static final String TRACES =
      "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration";
  private static final String COUNTS =
      "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration";

  private final UsedParts parts = new UsedParts();

  @Test
  void requestsAreCountedButNotTracedWhereNoCollectorIsNamed() {
    assertThat(used(new MockEnvironment())).containsExactly(false, true);
  }

  @Test
  void requestsAreTracedForACollector() {
    var environment =
        new MockEnvironment()
            .withProperty(
                "management.opentelemetry.tracing.export.otlp.endpoint",
                "http://collector:4318/v1/traces");
    assertThat(used(environment)).containsExactly(true, true);
  }

  private boolean[] used(MockEnvironment environment) {
    parts.setEnvironment(environment);
    return parts.match(new String[] {TRACES, COUNTS}, mock(AutoConfigurationMetadata.class));
  }
}
