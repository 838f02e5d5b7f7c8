package fi.vuoro.inbox;

import fi.vuoro.channel.Call;
import fi.vuoro.channel.Heard;
import fi.vuoro.exchange.Address;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.exchange.OpenChannels;
import fi.vuoro.settings.Settings;
import fi.vuoro.web.ClientAddress;
import fi.vuoro.web.Problem;
import fi.vuoro.web.RateLimit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Where the servers of channels call. They are answered only once all that they brought is kept:
 * what was not, they send again.
 */
@RestController
class ChannelController {
  private final OpenChannels channels;
  private final Inbox inbox;
  private final Address address;
  private final Settings settings;
  private final Scheduler threads;
  private final RateLimit callers;

  ChannelController(
      OpenChannels channels,
      Inbox inbox,
      Address address,
      Settings settings,
      @Qualifier("channelThreads") Scheduler threads) {
    this.channels = channels;
    this.inbox = inbox;
    this.address = address;
    this.settings = settings;
    this.threads = threads;
    this.callers = new RateLimit(settings.limits().channelCallsPerMinute());
  }

  @RequestMapping(
      path = "/channels/{name}",
      method = {RequestMethod.GET, RequestMethod.POST})
  Mono<ResponseEntity<String>> call(@PathVariable String name, ServerHttpRequest request) {
    callers.use(ClientAddress.of(request));
    OpenChannel channel =
        channels
            .find(name)
            .orElseThrow(
                () ->
                    Problem.notFound("No channel of this name is set up.")
                        .remedy(
                            "Set it up under vuoro.channels, or call the address of one that is."));
    return body(request)
        .publishOn(threads)
        .map(body -> channel.channel().receive(call(request, body)))
        .flatMap(heard -> taken(channel, heard).thenReturn(answer(heard)));
  }

  /**
   * As it was sent, since it is signed: a form too, which the framework would rather take apart.
   */
  private static Mono<String> body(ServerHttpRequest request) {
    return DataBufferUtils.join(request.getBody())
        .map(
            buffer -> {
              String text = buffer.toString(StandardCharsets.UTF_8);
              DataBufferUtils.release(buffer);
              return text;
            })
        .defaultIfEmpty("");
  }

  private Mono<Void> taken(OpenChannel channel, Heard heard) {
    return heard.status() >= 400
        ? Mono.empty()
        : Flux.fromIterable(heard.incoming())
            .concatMap(incoming -> inbox.take(channel, incoming))
            .then();
  }

  private static ResponseEntity<String> answer(Heard heard) {
    return ResponseEntity.status(heard.status())
        .contentType(MediaType.parseMediaType(heard.mediaType()))
        .body(heard.answer());
  }

  private Call call(ServerHttpRequest request, String body) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    request.getHeaders().forEach(headers::put);
    Map<String, String> query = new LinkedHashMap<>();
    request
        .getQueryParams()
        .forEach(
            (field, values) -> {
              String first = values.isEmpty() ? null : values.getFirst();
              query.put(field, first == null ? "" : first);
            });
    return new Call(request.getMethod().name(), outside(request.getURI()), headers, query, body);
  }

  /** As the caller wrote it: by the address that is set, or else as our proxies tell. */
  private URI outside(URI inside) {
    if (settings.baseUrl() == null) {
      return inside;
    }
    String query = inside.getRawQuery() == null ? "" : "?" + inside.getRawQuery();
    return URI.create(address.outside() + inside.getRawPath() + query);
  }
}
