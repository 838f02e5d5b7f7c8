package fi.vuoro.security;

import fi.vuoro.web.Page;
import fi.vuoro.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Keys for programs; for administrators. */
@RestController
@RequestMapping("/api/v1/api-keys")
class ApiKeysApi {

  private static final int LONGEST_NAME = 100;

  private final ApiKeys keys;

  ApiKeysApi(ApiKeys keys) {
    this.keys = keys;
  }

  record NewKey(@Nullable String name, @Nullable String role) {}

  /** The key itself only in the answer to its making. */
  record ShownKey(String id, String name, String role, Instant createdAt, @Nullable String key) {

    static ShownKey of(ApiKeys.ApiKey key, @Nullable String secret) {
      return new ShownKey(key.id(), key.name(), key.role().word(), key.createdAt(), secret);
    }
  }

  @Operation(summary = "The API keys, without their secrets, the oldest first and a page at a time")
  @GetMapping
  Mono<Page<ShownKey>> list(@RequestParam(required = false) @Nullable String cursor) {
    return keys.all()
        .map(key -> ShownKey.of(key, null))
        .collectSortedList(Comparator.comparing(ApiKeysApi::place))
        .map(all -> Page.of(all, ApiKeysApi::place, cursor));
  }

  private static String place(ShownKey key) {
    return "%015d %s".formatted(key.createdAt().toEpochMilli(), key.id());
  }

  @Operation(summary = "Issues an API key; its secret is shown this once")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ShownKey> issue(@RequestBody NewKey key) {
    if (key.name() == null || key.name().isBlank() || key.name().length() > LONGEST_NAME) {
      throw Problem.invalid("The key needs a name of at most " + LONGEST_NAME + " characters.")
          .at("/name")
          .remedy("Name the program that will use it.");
    }
    return keys.issue(key.name().strip(), Role.of(key.role()))
        .map(issued -> ShownKey.of(issued.key(), issued.secret()));
  }

  @Operation(summary = "Revokes an API key at once")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> revoke(@PathVariable String id) {
    return keys.revoke(id)
        .filter(revoked -> revoked)
        .switchIfEmpty(
            Mono.error(
                () ->
                    Problem.notFound("There is no key of that id.")
                        .remedy("Look it up with GET /api/v1/api-keys.")))
        .then();
  }
}
