package fi.vuoro.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.RunningVuoro;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Throws rubbish at every endpoint there is, also those that are added later: the answer is never a
 * 5xx, and every refusal is a problem that can be read.
 */
@RunningVuoro
class BadInputTest {

  private static final String ADMIN =
      "Authorization: Basic "
          + Base64.getEncoder().encodeToString(("admin:" + RunningVuoro.PASSWORD).getBytes(UTF_8));

  private static final List<String> TOLD = List.of("detail", "code", "where", "remedy");

  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

  private record Endpoint(String method, String pattern) {

    boolean hasBody() {
      return Set.of("POST", "PUT", "PATCH").contains(method);
    }

    String path(String value) {
      return pattern.replaceAll("\\{[^}]*}", Matcher.quoteReplacement(value));
    }
  }

  private List<Endpoint> endpoints() {
    return mappings.getHandlerMethods().keySet().stream()
        .flatMap(
            info -> {
              Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
              Stream<String> names =
                  methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(Enum::name);
              List<String> all = names.toList();
              return info.getPatternsCondition().getPatterns().stream()
                  .flatMap(p -> all.stream().map(m -> new Endpoint(m, p.getPatternString())));
            })
        .distinct()
        .toList();
  }

  @Test
  void there_are_endpoints_to_try() {
    assertThat(endpoints()).contains(new Endpoint("POST", "/api/v1/session")).hasSizeGreaterThan(8);
  }

  @Test
  void bad_bodies_are_refused_with_a_problem() throws IOException {
    for (Endpoint endpoint : endpoints()) {
      if (endpoint.hasBody()) {
        for (byte[] body : Rubbish.bodies()) {
          refused(
              endpoint.method(),
              endpoint.path("abc"),
              List.of(ADMIN, "Content-Type: application/json"),
              body);
        }
        for (String type :
            List.of(
                "text/plain",
                "application/xml",
                "garbage;;;=",
                "multipart/form-data",
                "application/json;charset=nonsense",
                "")) {
          refused(
              endpoint.method(),
              endpoint.path("abc"),
              List.of(ADMIN, "Content-Type: " + type),
              "<a/>".getBytes(UTF_8));
        }
        refused(endpoint.method(), endpoint.path("abc"), List.of(ADMIN), new byte[0]);
      }
    }
  }

  @Test
  void huge_bodies_are_refused_announced_or_not() throws IOException {
    byte[] huge = "x".repeat(1 << 16).getBytes(UTF_8);
    for (Endpoint endpoint : endpoints()) {
      if (endpoint.hasBody()) {
        String head =
            head(
                endpoint.method(),
                endpoint.path("abc"),
                List.of(ADMIN, "Content-Type: application/json", "Content-Length: 9999999999"));
        check(endpoint.toString(), new RawHttp(port).send(head, huge));
        String chunked =
            head(
                endpoint.method(),
                endpoint.path("abc"),
                List.of(ADMIN, "Content-Type: application/json", "Transfer-Encoding: chunked"));
        check(endpoint.toString(), new RawHttp(port).send(chunked, chunks(huge, 160)));
      }
    }
  }

  @Test
  void bad_paths_and_queries_are_refused_with_a_problem() throws IOException {
    for (Endpoint endpoint : endpoints()) {
      for (String value : Rubbish.pathValues()) {
        refused(
            endpoint.method(),
            endpoint.path(value),
            List.of(ADMIN, "Content-Type: application/json"),
            "{}".getBytes(UTF_8));
      }
      for (String query : Rubbish.queries()) {
        refused(
            endpoint.method(),
            endpoint.path("abc") + "?" + query,
            List.of(ADMIN, "Content-Type: application/json"),
            "{}".getBytes(UTF_8));
      }
    }
  }

  @Test
  void odd_methods_and_headers_are_refused_with_a_problem() throws IOException {
    Set<String> paths = new LinkedHashSet<>(endpoints().stream().map(e -> e.path("abc")).toList());
    for (String path : paths) {
      for (String method :
          List.of("TRACE", "FOO", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "PROPFIND")) {
        refused(method, path, List.of(ADMIN), new byte[0]);
      }
      for (String header : Rubbish.headers()) {
        refused("GET", path, List.of(header), new byte[0]);
        refused("POST", path, List.of(header), "{}".getBytes(UTF_8));
      }
    }
  }

  @Test
  void noise_never_makes_an_error_of_ours() throws IOException {
    Random random = new Random(20260301);
    List<Endpoint> endpoints = endpoints();
    for (int i = 0; i < 150; i++) {
      Endpoint endpoint = endpoints.get(random.nextInt(endpoints.size()));
      byte[] body =
          noise(
              random,
              "{\"id\":\"a\",\"name\":[{}],\"text\":\"1\",\"context\":{\"a\":null}}"
                  .getBytes(UTF_8));
      String path =
          new String(
                  noise(random, endpoint.path("abc").getBytes(UTF_8)),
                  java.nio.charset.StandardCharsets.ISO_8859_1)
              .replaceAll("[\\s]", "%20");
      refused(endpoint.method(), path, List.of(ADMIN, "Content-Type: application/json"), body);
      refused(
          endpoint.method(),
          endpoint.path("abc"),
          List.of(ADMIN, "Content-Type: application/json"),
          body);
    }
  }

  @Test
  void an_address_that_nobody_serves_is_a_problem_too() throws IOException {
    for (String path :
        List.of(
            "/nothing",
            "/api/v1/nothing",
            "/chat/v1/nothing",
            "/%zz",
            "//",
            "/../..",
            "/%2e%2e/%2e%2e",
            "/c/",
            "/studio/assets/none.js",
            "/actuator/env")) {
      refused("GET", path, List.of(ADMIN), new byte[0]);
    }
  }

  private void refused(String method, String path, List<String> headers, byte[] body)
      throws IOException {
    List<String> all = new ArrayList<>(headers);
    if (headers.stream()
        .noneMatch(h -> h.startsWith("Content-Length") || h.startsWith("Transfer-Encoding"))) {
      all.add("Content-Length: " + body.length);
    }
    String what =
        method
            + " "
            + shortened(path)
            + " "
            + shortened(String.join(" | ", headers))
            + " "
            + shortened(new String(body, UTF_8));
    RawHttp.Answer answer = new RawHttp(port).send(head(method, path, all), body);
    if (method.equals("HEAD")) {
      assertThat(answer.status()).as(what).isBetween(200, 499);
    } else {
      check(what, answer);
    }
  }

  private static void check(String what, RawHttp.Answer answer) {
    assertThat(answer.status()).as(what).isBetween(200, 499);
    if (answer.status() >= 400) {
      assertThat(answer.headers()).as(what).contains("content-type: application/problem+json");
      assertThat(isProblem(answer.body())).as(what + answer.body()).isTrue();
    }
  }

  /** Whether it says what is wrong, where, and what to do. */
  static boolean isProblem(String body) {
    return TOLD.stream()
            .allMatch(
                member ->
                    body.contains("\"" + member + "\":\"")
                        && !body.contains("\"" + member + "\":\"\""))
        && body.contains("\"type\":\"urn:vuoro:problem:");
  }

  private static String head(String method, String path, List<String> headers) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        + String.join("\r\n", headers)
        + "\r\n\r\n";
  }

  private static byte[] chunks(byte[] data, int times) {
    byte[] head = (Integer.toHexString(data.length) + "\r\n").getBytes(UTF_8);
    byte[] end = "\r\n".getBytes(UTF_8);
    byte[] chunk = concat(concat(head, data), end);
    byte[] all =
        IntStream.range(0, times).mapToObj(i -> chunk).reduce(new byte[0], BadInputTest::concat);
    return concat(all, "0\r\n\r\n".getBytes(UTF_8));
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] both = java.util.Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static byte[] noise(Random random, byte[] bytes) {
    byte[] noisy = bytes.clone();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      noisy[random.nextInt(noisy.length)] = (byte) (1 + random.nextInt(255));
    }
    return noisy;
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "...";
  }
}
