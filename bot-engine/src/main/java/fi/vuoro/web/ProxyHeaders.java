package fi.vuoro.web;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/**
 * Believes {@code Forwarded} and {@code X-Forwarded-*} headers only from our own proxies. The
 * client's address is the last one in the chain that is not a proxy of ours: whatever stands before
 * it, the client may have written itself.
 */
final class ProxyHeaders extends ForwardedHeaderTransformer {

  private static final Pattern FOR =
      Pattern.compile("(?i)for=\"?(\\[[0-9a-f:.]+]|[0-9a-f.]+)(:[0-9]+)?\"?");
  private static final Pattern ADDRESS = Pattern.compile("(?i)\\[?([0-9a-f:.]+?)]?(:[0-9]+)?");
  private static final String FORWARDED = "Forwarded";
  private static final String X_FOR = "X-Forwarded-For";

  private final List<InetAddressMatcher> proxies;
  private final ForwardedHeaderTransformer remover = new ForwardedHeaderTransformer();

  ProxyHeaders(List<String> proxies) {
    this.proxies = proxies.stream().map(InetAddressMatchers::fromIpAddress).toList();
    remover.setRemoveOnly(true);
  }

  @Override
  public ServerHttpRequest apply(ServerHttpRequest request) {
    InetSocketAddress sender = request.getRemoteAddress();
    if (sender == null
        || sender.getAddress() == null
        || !isProxy(sender.getAddress().getHostAddress())) {
      return remover.apply(request);
    }
    return super.apply(withClientOnly(request));
  }

  private ServerHttpRequest withClientOnly(ServerHttpRequest request) {
    String client = client(chain(request.getHeaders()));
    HttpHeaders one = new HttpHeaders();
    for (String name : List.of("X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port")) {
      String last = last(request.getHeaders(), name);
      if (last != null) {
        one.set(name, last);
      }
    }
    String forwarded = last(request.getHeaders(), FORWARDED);
    if (forwarded != null) {
      part(forwarded, "proto").ifPresent(proto -> one.set("X-Forwarded-Proto", proto));
      part(forwarded, "host").ifPresent(host -> one.set("X-Forwarded-Host", host));
    }
    return remover
        .apply(request)
        .mutate()
        .headers(
            headers -> {
              headers.putAll(one);
              if (client != null) {
                headers.set(X_FOR, client);
              }
            })
        .build();
  }

  private @Nullable String client(List<String> chain) {
    for (String address : chain.reversed()) {
      if (!isProxy(address)) {
        return address;
      }
    }
    return null;
  }

  /**
   * The addresses that the request came through, the sender's neighbour last; unreadable ones end
   * it.
   */
  private static List<String> chain(HttpHeaders headers) {
    boolean standard = headers.containsHeader(FORWARDED);
    return elements(headers, standard ? FORWARDED : X_FOR).stream()
        .map(element -> standard ? forwardedFor(element) : element)
        .map(ProxyHeaders::bare)
        .toList();
  }

  private static String forwardedFor(String element) {
    Matcher matcher = FOR.matcher(element);
    return matcher.find() ? matcher.group(1) : "unknown";
  }

  private static String bare(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    return matcher.matches() ? matcher.group(1) : "unknown";
  }

  private static java.util.Optional<String> part(String element, String name) {
    Matcher matcher =
        Pattern.compile("(?i)(?:^|;)\\s*" + name + "=\"?([A-Za-z0-9.:\\[\\]-]+)\"?")
            .matcher(element);
    return matcher.find() ? java.util.Optional.of(matcher.group(1)) : java.util.Optional.empty();
  }

  private static @Nullable String last(HttpHeaders headers, String name) {
    List<String> elements = elements(headers, name);
    return elements.isEmpty() ? null : elements.get(elements.size() - 1);
  }

  private static List<String> elements(HttpHeaders headers, String name) {
    return headers.getOrEmpty(name).stream()
        .flatMap(value -> Pattern.compile(",").splitAsStream(value))
        .map(String::strip)
        .filter(element -> !element.isEmpty())
        .toList();
  }

  private boolean isProxy(String address) {
    return !address.equals("unknown") && proxies.stream().anyMatch(proxy -> proxy.matches(address));
  }
}
