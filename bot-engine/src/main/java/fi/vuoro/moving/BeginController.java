package fi.vuoro.moving;

import fi.vuoro.conversation.Beginnings;
import fi.vuoro.conversation.Beginnings.Beginning;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Flows;
import fi.vuoro.customer.Customers;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.customer.RandomIds;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.exchange.OpenChannels;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.settings.Settings;
import fi.vuoro.web.Body;
import fi.vuoro.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Begins conversations in a channel: what the flow says first goes out to the customer there. */
@RestController
class BeginController {
  private static final int LONGEST = 320;
  private static final String KEY = "Idempotency-Key";
  private static final Set<String> FIELDS =
      Set.of("flow", "channel", "address", "language", "context", "customer");

  private final Beginnings beginnings;
  private final Flows flows;
  private final OpenChannels channels;
  private final Identities identities;
  private final Customers customers;
  private final Destinations destinations;
  private final RandomIds ids;
  private final Settings settings;

  BeginController(
      Beginnings beginnings,
      Flows flows,
      OpenChannels channels,
      Identities identities,
      Customers customers,
      Destinations destinations,
      RandomIds ids,
      Settings settings) {
    this.beginnings = beginnings;
    this.flows = flows;
    this.channels = channels;
    this.identities = identities;
    this.customers = customers;
    this.destinations = destinations;
    this.ids = ids;
    this.settings = settings;
  }

  /**
   * What is asked for, as far as it can be checked by itself.
   *
   * @param to null for where the customer wants to be written to
   */
  private record Asked(
      @Nullable Place to, @Nullable String reference, @Nullable String language, Body body) {}

  /** An address in a channel. */
  private record Place(OpenChannel channel, String address) {}

  /**
   * Begins one; 200 instead of 201 for one that is there already: of the same key, or open with the
   * same customer. Without a channel it goes where the customer wants to be written to.
   */
  @Operation(
      summary = "Begins a conversation in a channel",
      description =
          "Body: flow, channel and address, or a customer alone to go where they want to be written to; "
              + "language, context. Researchers, administrators, API keys. 201, or 200 for one that is open or "
              + "of the same Idempotency-Key. 409 customer-stopped, address-closed or no-address; 422 "
              + "key-reused.")
  @PostMapping("/api/v1/conversations")
  Mono<ResponseEntity<Map<String, @Nullable Object>>> begin(
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestBody(required = false) @Nullable String text) {
    String message = "begin:" + (key == null || key.isBlank() ? ids.next("bg") : checked(key));
    Body body = Body.of(text, FIELDS);
    String flow = body.required("flow", LONGEST);
    return flows
        .published(flow)
        .switchIfEmpty(
            Mono.error(
                () ->
                    body.wrong(
                        "flow",
                        "No flow of this id is published.",
                        "Look up the ids with GET /api/v1/flows.")))
        .map(dialogue -> asked(dialogue, body))
        .flatMap(asked -> begin(flow, message, asked));
  }

  private static Problem reused() {
    return Problem.wrong("key-reused", "Another flow was begun with this key.")
        .at("header " + KEY)
        .remedy("Make a new key for every new conversation.");
  }

  private static String checked(String key) {
    if (key.length() > LONGEST || key.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw Problem.invalid("The key is too long, or has more than plain characters.")
          .at("header " + KEY)
          .remedy("Make it of at most " + LONGEST + " letters and digits.");
    }
    return key;
  }

  private Asked asked(Dialogue dialogue, Body body) {
    @Nullable Body customer = body.nested("customer", Set.of("ref"));
    String reference = customer == null ? null : customer.required("ref", LONGEST);
    boolean anywhere = reference != null && !body.has("channel") && !body.has("address");
    return new Asked(anywhere ? null : place(body), reference, language(dialogue, body), body);
  }

  private Place place(Body body) {
    String name = body.required("channel", LONGEST);
    OpenChannel channel =
        channels
            .find(name)
            .orElseThrow(
                () -> body.wrong("channel", "This channel is not set up.", "Use one of: " + all()));
    return new Place(channel, channel.address(body));
  }

  private String all() {
    return channels.all().stream().map(OpenChannel::name).collect(Collectors.joining(", ")) + ".";
  }

  private static @Nullable String language(Dialogue dialogue, Body body) {
    String asked = body.word("language", LONGEST);
    if (asked != null && Beginnings.spoken(dialogue, asked).isEmpty()) {
      throw body.wrong(
          "language",
          "The flow is not held in this language.",
          "Use one of: " + String.join(", ", dialogue.flow().languages()) + ".");
    }
    return asked;
  }

  private Mono<ResponseEntity<Map<String, @Nullable Object>>> begin(
      String flow, String message, Asked asked) {
    Mono<String> customer =
        asked.reference() == null ? Mono.just("") : customers.known("crm", asked.reference());
    return customer.flatMap(
        who -> {
          String known = who.isEmpty() ? null : who;
          return destination(asked, known)
              .flatMap(
                  to ->
                      beginnings
                          .begin(
                              new Beginning(
                                  flow,
                                  message,
                                  to,
                                  known,
                                  asked.language(),
                                  asked.language() != null,
                                  settings.zone(),
                                  asked.body().fields("context")))
                          .flatMap(
                              begun ->
                                  begun.state().flow().equals(flow)
                                      ? answer(begun, to, message)
                                      : Mono.error(reused())));
        });
  }

  private Mono<Identity> destination(Asked asked, @Nullable String known) {
    return asked.to() == null
        ? destinations.of(Objects.requireNonNull(known))
        : identities
            .claim(asked.to().channel().name(), asked.to().address(), known)
            .flatMap(to -> destinations.allowed(to, known == null ? to.customer() : known));
  }

  private Mono<ResponseEntity<Map<String, @Nullable Object>>> answer(
      Conversation begun, Identity to, String message) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("conversationId", begun.id());
    json.put("status", begun.state().status().word());
    json.put("channel", begun.state().channel());
    boolean isNew = begun.revision() == 0 && begun.knows(message);
    return identities
        .focus(to, begun.id())
        .thenReturn(ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(json));
  }
}
