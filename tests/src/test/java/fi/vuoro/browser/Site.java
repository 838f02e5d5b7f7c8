package fi.vuoro.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A site of somebody else's on this machine, with a content security policy of its own. */
final class Site implements AutoCloseable {

  private final HttpServer server;

  private Site(HttpServer server) {
    this.server = server;
  }

  /** One without pages, at another origin than the service and any other site. */
  static Site open() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.start();
      return new Site(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is, without a path. */
  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /**
   * Puts a page there.
   *
   * @param main what stands in it
   * @param policy its content security policy
   * @return its address
   */
  String page(String path, String main, String policy) {
    String html =
        """
        <!doctype html><html lang="fi"><title>Kauppa</title><link rel="icon" href="data:,">
        <main>%s</main></html>
        """
            .formatted(main);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.getResponseHeaders().set("Content-Security-Policy", policy);
          exchange.sendResponseHeaders(200, 0);
          try (var out = exchange.getResponseBody()) {
            out.write(html.getBytes(UTF_8));
          }
        });
    return address() + path;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
