package fi.vuoro.moving;

import fi.vuoro.exchange.Address;
import fi.vuoro.security.LinkTokens;
import fi.vuoro.security.LinkTokens.Link;
import fi.vuoro.security.LinkTokens.Purpose;
import fi.vuoro.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * One-click unsubscription (RFC 8058): a POST is enough, and a GET, which scanners of mail make,
 * changes nothing. What is held at the address ends, as on the page.
 */
@RestController
@RequestMapping("/chat/v1/unsubscriptions/{token}")
class UnsubscriptionController {
  private static final Duration PAGE_HOLDS = Duration.ofDays(1);

  private final Preferences preferences;
  private final LinkTokens links;
  private final Address address;
  private final Clock clock;

  UnsubscriptionController(
      Preferences preferences, LinkTokens links, Address address, Clock clock) {
    this.preferences = preferences;
    this.links = links;
    this.address = address;
    this.clock = clock;
  }

  @Operation(
      summary = "Stops messages to an address with one click (RFC 8058)",
      description = "204, again too. 404 for a link that is worth nothing.")
  @PostMapping
  Mono<ResponseEntity<Void>> unsubscribe(@PathVariable String token) {
    Link link = read(token);
    return preferences
        .stop(link.conversation(), String.valueOf(link.more()))
        .thenReturn(ResponseEntity.noContent().build());
  }

  /** Somebody opened it in a browser: the page says what can be set. */
  @Operation(
      summary = "Leads to the page of preferences; changes nothing",
      description = "303. 404 for a link that is worth nothing.")
  @GetMapping
  ResponseEntity<Void> page(@PathVariable String token) {
    Link link = read(token);
    String preferences =
        links.sign(
            Purpose.PREFERENCES,
            link.conversation(),
            clock.instant().plus(PAGE_HOLDS),
            link.more());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(address.outside() + "/preferences#go=" + preferences))
        .build();
  }

  private Link read(String token) {
    return links
        .read(Purpose.UNSUBSCRIBE, token, clock.instant())
        .orElseThrow(
            () ->
                Problem.notFound("The link has expired, or is not whole.")
                    .remedy(
                        "Use the whole link of the latest message, or write \"stop\" in the conversation."));
  }
}
