package fi.vuoro.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.RunningVuoro;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningVuoro
class PagedListsTest {

  @LocalServerPort int port;
  @Autowired Users users;
  @Autowired ApiKeys keys;

  @Test
  void all_users_are_found_page_by_page_by_name() {
    Flux.range(0, 150)
        .concatMap(
            i ->
                users.add(
                    new User("user%03d".formatted(i), Role.AGENT, "fi", "none", 1, false, null)))
        .blockLast();

    List<String> names = everything("/api/v1/users", "name");

    assertThat(names).isSorted().doesNotHaveDuplicates().contains("admin");
    assertThat(names).filteredOn(name -> name.matches("user\\d{3}")).hasSize(150);
  }

  @Test
  void all_keys_are_found_page_by_page_the_oldest_first() {
    List<String> made =
        IntStream.range(0, 150)
            .mapToObj(
                i -> Objects.requireNonNull(keys.issue("key" + i, Role.AGENT).block()).key().name())
            .toList();

    assertThat(everything("/api/v1/api-keys", "name"))
        .filteredOn(made::contains)
        .containsExactlyInAnyOrderElementsOf(made);
  }

  /** What a client finds that follows {@code next} to the end. */
  private List<String> everything(String list, String member) {
    List<String> all = new ArrayList<>();
    String cursor = null;
    do {
      JsonNode page = page(list, cursor);
      assertThat(page.path("items").size()).isBetween(1, 100);
      page.path("items").forEach(item -> all.add(item.path(member).asString()));
      cursor = page.path("next").asString(null);
    } while (cursor != null);
    return all;
  }

  private JsonNode page(String list, @Nullable String cursor) {
    byte[] body =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .build()
            .get()
            .uri(list + (cursor == null ? "" : "?cursor=" + cursor))
            .headers(headers -> headers.setBasicAuth("admin", RunningVuoro.PASSWORD))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared().readTree(body);
  }
}
