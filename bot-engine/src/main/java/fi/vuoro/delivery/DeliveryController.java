package fi.vuoro.delivery;

import fi.vuoro.store.Stored;
import fi.vuoro.web.Page;
import fi.vuoro.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deliveries over the management API: those under way, and those that failed and wait. */
@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveryController {
  private static final int PAGE = 50;
  private static final String DEAD = "dead";

  private final Outbox outbox;
  private final Dispatcher dispatcher;
  private final Clock clock;

  DeliveryController(Outbox outbox, Dispatcher dispatcher, Clock clock) {
    this.outbox = outbox;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  /**
   * A delivery, without its words.
   *
   * @param first seq of the first message in it
   * @param why it failed or waits
   * @param perhapsTwice whether the customer may have got a message twice
   * @param dueAt when it is tried next; null for one that failed
   */
  record Shown(
      String id,
      String conversationId,
      long first,
      long last,
      String channel,
      String status,
      int attempts,
      @Nullable String why,
      boolean perhapsTwice,
      @Nullable String dueAt) {
    static Shown of(Dispatch dispatch) {
      return new Shown(
          dispatch.id(),
          dispatch.conversation(),
          dispatch.first(),
          dispatch.last(),
          dispatch.channel(),
          DispatchFields.word(dispatch.status()),
          dispatch.attempts(),
          dispatch.why(),
          dispatch.perhapsTwice(),
          dispatch.status().isOpen() ? dispatch.dueAt().toString() : null);
    }
  }

  /** Those of a status: {@code dead}, {@code queued} or {@code sending}. */
  @Operation(summary = "Messages to customers that are under way, or failed and wait for a person")
  @GetMapping
  Mono<Page<Shown>> list(
      @RequestParam(defaultValue = DEAD) String status,
      @RequestParam(required = false) @Nullable String cursor) {
    String after = Page.place(cursor);
    Flux<Dispatch> all = status.equals(DEAD) ? dead() : open(status);
    return all.filter(dispatch -> after == null || dispatch.id().compareTo(after) > 0)
        .sort((one, other) -> one.id().compareTo(other.id()))
        .take(PAGE + 1)
        .map(Shown::of)
        .collectList()
        .map(DeliveryController::page);
  }

  private Flux<Dispatch> dead() {
    return outbox.dead().map(Stored::id).buffer(PAGE).concatMap(outbox::done);
  }

  private Flux<Dispatch> open(String status) {
    if (!List.of("queued", "sending").contains(status)) {
      throw Problem.invalid("Deliveries are not listed by this status.")
          .at("status")
          .remedy("Use one of dead, queued, sending; others are shown with their conversation.");
    }
    Dispatch.Status wanted = Dispatch.Status.valueOf(status.toUpperCase(Locale.ROOT));
    return outbox.open().filter(dispatch -> dispatch.status() == wanted);
  }

  private static Page<Shown> page(List<Shown> found) {
    return found.size() <= PAGE
        ? new Page<>(found, null)
        : new Page<>(List.copyOf(found.subList(0, PAGE)), Page.cursor(found.get(PAGE - 1).id()));
  }

  /** Has one that failed sent again; the same call again changes nothing while it is under way. */
  @Operation(summary = "Has a message that failed sent again")
  @PostMapping("/{id}/resend")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Shown> resend(@PathVariable String id) {
    return outbox
        .find(id)
        .switchIfEmpty(
            Mono.error(
                () ->
                    Problem.notFound("There is no such delivery.")
                        .remedy("Look it up with GET /api/v1/deliveries?status=dead.")))
        .flatMap(this::resend)
        .map(Shown::of);
  }

  private Mono<Dispatch> resend(Dispatch dispatch) {
    if (dispatch.status().isOpen()) {
      return Mono.just(dispatch);
    }
    if (dispatch.status() != Dispatch.Status.FAILED) {
      return Mono.error(
          Problem.conflict("delivery-not-failed", "This delivery did not fail.")
              .remedy("Send again only what is listed with GET /api/v1/deliveries?status=dead."));
    }
    Dispatch again = dispatch.again(clock.instant());
    return outbox
        .again(again)
        .doOnSuccess(done -> dispatcher.look(dispatch.conversation()))
        .thenReturn(again);
  }
}
