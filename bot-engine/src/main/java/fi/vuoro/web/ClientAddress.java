package fi.vuoro.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Who sends a request, as far as limits are concerned. */
public final class ClientAddress {

  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /**
   * The address that the request came from, through our own proxies if any; of an IPv6 address the
   * first half, since one customer has all of the other.
   */
  public static String of(ServerHttpRequest request) {
    InetSocketAddress sender = request.getRemoteAddress();
    if (sender == null) {
      return "unknown";
    }
    InetAddress address = sender.getAddress();
    if (address == null) {
      // Named by a proxy, in digits: this looks nothing up.
      String host = sender.getHostString();
      return host.contains(":") ? network(host) : host;
    }
    return address instanceof Inet6Address six
        ? network(six.getAddress())
        : address.getHostAddress();
  }

  private static String network(String digits) {
    try {
      return network(InetAddress.getByName(digits).getAddress());
    } catch (java.net.UnknownHostException e) {
      return digits;
    }
  }

  private static String network(byte[] address) {
    return HexFormat.of().formatHex(Arrays.copyOf(address, NETWORK_BYTES));
  }
}
