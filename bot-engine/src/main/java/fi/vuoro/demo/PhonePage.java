package fi.vuoro.demo;

import static org.springframework.web.reactive.function.server.RequestPredicates.contentType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The page with the phone, and what it asks for. */
final class PhonePage {
  private static final String POLICY = "Content-Security-Policy";
  private static final Duration BREATH = Duration.ofSeconds(15);

  /** Most bytes of what is done on the phone: a file of 5 MB, in Base64. */
  private static final int LARGEST = 7_000_000;

  private final Phone phone;
  private final List<App> apps;
  private final MailApp mail;
  private final String flow;

  PhonePage(Phone phone, List<App> apps, MailApp mail, String flow) {
    this.phone = phone;
    this.apps = List.copyOf(apps);
    this.mail = mail;
    this.flow = flow;
  }

  /** What is asked for by JSON alone can't be asked for by another site's page. */
  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/demo", request -> page())
        .GET("/demo/phone", request -> ServerResponse.ok().bodyValue(about()))
        .GET("/demo/phone/events", request -> events())
        .GET("/demo/letters/{n}", this::letter)
        .POST("/demo/phone/anew", contentType(MediaType.APPLICATION_JSON), request -> anew())
        .POST("/demo/phone/{app}", contentType(MediaType.APPLICATION_JSON), this::act)
        .resources("/demo/assets/**", new ClassPathResource("static/demo/assets/"))
        .build();
  }

  private static Mono<ServerResponse> page() {
    return ServerResponse.ok()
        .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header(
            POLICY,
            "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri"
                + " 'none'; form-action 'none'; frame-ancestors 'none'")
        .bodyValue(new ClassPathResource("static/demo/index.html"));
  }

  private Map<String, Object> about() {
    return Map.of(
        "flow", flow, "customer", phone.customer(), "apps", apps.stream().map(App::name).toList());
  }

  private Mono<ServerResponse> events() {
    Flux<ServerSentEvent<Object>> breaths =
        Flux.interval(BREATH).map(tick -> ServerSentEvent.builder().comment("").build());
    Flux<ServerSentEvent<Object>> news =
        phone.watched().map(what -> ServerSentEvent.builder(what).event(kind(what)).build());
    return ServerResponse.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .body(Flux.merge(news, breaths), ServerSentEvent.class);
  }

  private static String kind(Object what) {
    return switch (what) {
      case Phone.Typing typing -> "typing";
      case Phone.Anew anew -> "anew";
      default -> "shown";
    };
  }

  /** Nothing in a letter runs, and nothing is fetched for it. */
  private Mono<ServerResponse> letter(ServerRequest request) {
    String n = request.pathVariable("n");
    return n.matches("\\d{1,9}")
        ? Mono.justOrEmpty(mail.page(Long.parseLong(n)))
            .flatMap(
                html ->
                    ServerResponse.ok()
                        .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                        .header(
                            POLICY,
                            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri"
                                + " 'none'; form-action 'none'; frame-ancestors 'self'; sandbox"
                                + " allow-same-origin")
                        .bodyValue(html))
            .switchIfEmpty(ServerResponse.notFound().build())
        : ServerResponse.notFound().build();
  }

  private Mono<ServerResponse> anew() {
    return Mono.fromSupplier(phone::anew)
        .flatMap(customer -> ServerResponse.ok().bodyValue(about()));
  }

  private Mono<ServerResponse> act(ServerRequest request) {
    String name = request.pathVariable("app");
    return Mono.justOrEmpty(apps.stream().filter(app -> app.name().equals(name)).findFirst())
        .flatMap(
            app ->
                DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), LARGEST)
                    .map(PhonePage::read)
                    .flatMap(app::act)
                    .then(ServerResponse.noContent().build()))
        .switchIfEmpty(ServerResponse.notFound().build());
  }

  private static Act read(DataBuffer buffer) {
    try {
      return Json.act(buffer.toString(StandardCharsets.UTF_8));
    } finally {
      DataBufferUtils.release(buffer);
    }
  }
}
