package fi.vuoro.demo;

import java.net.URI;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * An app on the phone with its provider's servers behind it: it takes the calls that the channel's
 * adapter makes, and calls the service as the provider would.
 */
interface App {
  /** The name of the channel. */
  String name();

  /** What the channel is set up with, under {@code vuoro.channels.<name>}. */
  Map<String, String> settings();

  /** The provider's interface, all of it under {@code /<name>}. */
  RouterFunction<ServerResponse> provider();

  /** The customer does something. */
  Mono<Void> act(Act act);

  /** Gives out what was sent from the phone. */
  static Mono<ServerResponse> file(Phone phone, String id) {
    return Mono.justOrEmpty(phone.file(id))
        .flatMap(
            file ->
                ServerResponse.ok()
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .bodyValue(file.bytes()))
        .switchIfEmpty(ServerResponse.notFound().build());
  }

  /** What an app needs. */
  record Surroundings(URI providers, Phone phone, Caller caller, Secrets secrets) {
    /** Where the provider of a channel answers. */
    String url(String name) {
      return providers + "/" + name;
    }
  }
}
