package fi.vuoro.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administrator whose password the settings give. */
class AdministratorTest {
  private static final String FIRST = "a long enough password 1";
  private static final String SECOND = "another long password 2";

  @TempDir Path data;

  @Test
  void aNewPasswordOfTheSettingsCountsAtOnceAndTheOldOneNoLonger() throws Exception {
    try (Service service = started(FIRST)) {
      assertThat(login(service, FIRST)).isEqualTo(200);
    }
    try (Service service = started(SECOND)) {
      assertThat(login(service, FIRST)).isEqualTo(401);
      assertThat(login(service, SECOND)).isEqualTo(200);
    }
  }

  @Test
  void aPasswordChangedByAnotherAdministratorHoldsUntilTheNextStart() throws Exception {
    try (Service service = started(Service.ADMIN_PASSWORD)) {
      service.asAdministrator(
          "POST",
          "/api/v1/users",
          "{\"name\":\"second\",\"password\":\"%s\",\"role\":\"admin\"}".formatted(SECOND));
    }
    try (Service service = started(FIRST)) {
      assertThat(send(service, "second", SECOND, "PATCH", "/api/v1/users/admin", changed()))
          .isEqualTo(200);
      assertThat(login(service, SECOND)).isEqualTo(200);
    }
  }

  private static String changed() {
    return "{\"password\":\"%s\"}".formatted(SECOND);
  }

  private Service started(String password) {
    return Service.start(Map.of("vuoro.data", data.toString(), "VUORO_ADMIN_PASSWORD", password));
  }

  private static int login(Service service, String password) throws Exception {
    return send(service, "admin", password, "GET", "/api/v1/users", "");
  }

  private static int send(
      Service service, String name, String password, String method, String path, String body)
      throws Exception {
    String user = name + ":" + password;
    HttpRequest request =
        HttpRequest.newBuilder(service.url(path))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
