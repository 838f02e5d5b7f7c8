package fi.vuoro.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ProxyHeadersTest {

  private final ProxyHeaders headers = new ProxyHeaders(List.of("10.0.0.0/8", "::1"));

  @Test
  void a_strangers_headers_are_ignored() {
    ServerHttpRequest seen =
        from("198.51.100.7", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https");

    assertThat(ClientAddress.of(seen)).isEqualTo("198.51.100.7");
    assertThat(seen.getURI().getScheme()).isEqualTo("http");
    assertThat(seen.getHeaders().containsHeader("X-Forwarded-For")).isFalse();
  }

  @Test
  void our_proxy_is_believed() {
    ServerHttpRequest seen =
        from(
            "10.1.2.3",
            "X-Forwarded-For",
            "203.0.113.9",
            "X-Forwarded-Proto",
            "https",
            "X-Forwarded-Host",
            "ask.example.com");

    assertThat(ClientAddress.of(seen)).isEqualTo("203.0.113.9");
    assertThat(seen.getURI()).hasScheme("https").hasHost("ask.example.com");
  }

  @Test
  void what_a_client_wrote_before_our_proxies_is_not_its_address() {
    ServerHttpRequest seen = from("10.1.2.3", "X-Forwarded-For", "8.8.8.8, 203.0.113.9, 10.9.9.9");

    assertThat(ClientAddress.of(seen)).isEqualTo("203.0.113.9");
  }

  @Test
  void the_standard_header_is_read_in_the_same_way() {
    ServerHttpRequest seen =
        from(
            "10.1.2.3",
            "Forwarded",
            "for=8.8.8.8, for=\"[2001:db8:cafe::17]:4711\";proto=https;host=ask.example.com");

    assertThat(ClientAddress.of(seen)).isEqualTo("20010db8cafe0000");
    assertThat(seen.getURI()).hasScheme("https").hasHost("ask.example.com");
  }

  @Test
  void nonsense_from_our_proxy_leaves_its_own_address() {
    assertThat(ClientAddress.of(from("10.1.2.3", "X-Forwarded-For", "x,;,")))
        .isIn("10.1.2.3", "unknown");
    assertThat(ClientAddress.of(from("10.1.2.3", "Forwarded", "for=_hidden")))
        .isIn("10.1.2.3", "unknown");
  }

  @Test
  void addresses_of_one_ipv6_customer_count_as_one() {
    assertThat(ClientAddress.of(from("2001:db8:1:2::1")))
        .isEqualTo(ClientAddress.of(from("2001:db8:1:2:aaaa::9")));
    assertThat(ClientAddress.of(from("2001:db8:1:2::1")))
        .isNotEqualTo(ClientAddress.of(from("2001:db8:1:3::1")));
  }

  private ServerHttpRequest from(String sender, String... namesAndValues) {
    MockServerHttpRequest.BaseBuilder<?> request =
        MockServerHttpRequest.get("http://inside/chat")
            .remoteAddress(new InetSocketAddress(sender, 4711));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      request.header(namesAndValues[i], namesAndValues[i + 1]);
    }
    return headers.apply(request.build());
  }
}
