package fi.vuoro.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The parts that describe the API are left out of the start of the application as it is shipped.
 */
class ApiDescriptionTest {

  @Test
  void theDescriptionIsMadeWhenSomebodyAsksForIt() throws Exception {
    try (Service service = Service.start()) {
      assertThat(service.asAdministrator("/v3/api-docs"))
          .contains("/chat/v1/flows/{flow}/conversations")
          .contains("/api/v1/reports/summary");
    }
  }
}
