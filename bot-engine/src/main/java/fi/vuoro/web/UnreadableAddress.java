package fi.vuoro.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Gives a request whose address is malformed a problem too: the framework answers those with an
 * empty body.
 */
@Component
final class UnreadableAddress
    implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory>, NettyServerCustomizer {

  private static final String PROBLEM =
      """
      {"type":"urn:vuoro:problem:invalid-request","title":"Bad Request","status":400,\
      "detail":"The address is malformed.","code":"invalid-request","where":"address",\
      "remedy":"Percent-encode what is not allowed in an address."}""";

  @Override
  public void customize(NettyReactiveWebServerFactory factory) {
    factory.addServerCustomizers(this);
  }

  @Override
  public HttpServer apply(HttpServer server) {
    return server.mapHandle(UnreadableAddress::checked);
  }

  private static Mono<Void> checked(Mono<Void> handling, Connection connection) {
    return connection instanceof HttpServerRequest request
            && connection instanceof HttpServerResponse response
            && !isReadable(request.uri())
        ? response
            .status(400)
            .header(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
            .sendString(Mono.just(PROBLEM))
            .then()
        : handling;
  }

  private static boolean isReadable(String address) {
    try {
      new URI(address);
      return true;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
