package fi.vuoro.linking;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.customer.Customers;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.Identity;
import fi.vuoro.customer.Masked;
import fi.vuoro.customer.Preferred;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.exchange.OpenChannels;
import fi.vuoro.web.Body;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Finds a customer by an address, which stands in the body and so in no log. */
@RestController
class SearchController {
  private static final int LONGEST = 320;
  private static final int LATEST = 50;
  private static final String KNOWN = "crm";

  /** Where one is known as who holds a conversation, and its id is the address. */
  private static final String BROWSER = "web";

  private final Identities identities;
  private final Customers customers;
  private final Correspondences correspondences;
  private final OpenChannels channels;

  SearchController(
      Identities identities,
      Customers customers,
      Correspondences correspondences,
      OpenChannels channels) {
    this.identities = identities;
    this.customers = customers;
    this.correspondences = correspondences;
    this.channels = channels;
  }

  /**
   * The customer of an address in a channel, of a reference in {@code crm}, or of a conversation in
   * {@code web}; an empty list for none.
   */
  @Operation(
      summary = "Finds a customer by an address, or by the company's reference",
      description =
          "Body: channel (crm for a reference, web for the id of a conversation), address. At most one "
              + "item, with those merged, shortened addresses, preferences and the latest conversations. "
              + "400 for a channel that is off or an address that is none.")
  @PostMapping("/api/v1/customers/search")
  Mono<Map<String, List<Map<String, @Nullable Object>>>> search(
      @RequestBody(required = false) @Nullable String text) {
    Body body = Body.of(text, Set.of("channel", "address"));
    String channel = body.required("channel", LONGEST);
    return holder(channel, body)
        .flatMap(this::shown)
        .map(List::of)
        .defaultIfEmpty(List.of())
        .map(found -> Map.of("items", found));
  }

  private Mono<String> holder(String channel, Body body) {
    return channel.equals(BROWSER)
        ? correspondences.find(body.required("address", LONGEST)).mapNotNull(Conversation::customer)
        : identities
            .find(identities.id(channel, normalised(channel, body)))
            .map(Identity::customer);
  }

  private String normalised(String name, Body body) {
    Optional<OpenChannel> channel = channels.find(name);
    if (channel.isEmpty() && !name.equals(KNOWN)) {
      throw body.wrong(
          "channel", "No channel of this name is set up.", "Use one that is, web or crm.");
    }
    return channel
        .map(open -> open.address(body))
        .orElseGet(() -> body.required("address", LONGEST));
  }

  private Mono<Map<String, @Nullable Object>> shown(String customer) {
    return Mono.zip(
            customers.same(customer).collectList(),
            identities.of(customer).map(SearchController::json).collectList(),
            customers.preferred(customer),
            customers
                .conversations(customer, LATEST)
                .collectList()
                .flatMapMany(correspondences::all)
                .sort(Comparator.comparing((Conversation one) -> one.state().at()).reversed())
                .collectList())
        .map(
            known -> {
              Map<String, @Nullable Object> json = new LinkedHashMap<>();
              json.put("id", known.getT1().getFirst());
              json.put("merged", known.getT1().subList(1, known.getT1().size()));
              json.put("identities", withBrowsers(known.getT2(), known.getT4()));
              json.put("preferences", json(known.getT3()));
              json.put(
                  "conversations", known.getT4().stream().map(SearchController::json).toList());
              return json;
            });
  }

  /** Who holds a conversation in the web chat proved it with its token. */
  private static List<Map<String, @Nullable Object>> withBrowsers(
      List<Map<String, @Nullable Object>> addresses, List<Conversation> conversations) {
    return Stream.concat(
            addresses.stream(),
            conversations.stream()
                .filter(Conversation::isInWebChat)
                .map(
                    held ->
                        json(held.customer(), BROWSER, held.id(), true, null, held.state().at())))
        .toList();
  }

  private static Map<String, @Nullable Object> json(Identity identity) {
    return json(
        identity.customer(),
        identity.channel(),
        Masked.address(identity.address()),
        identity.verified(),
        identity.closed(),
        identity.heardAt());
  }

  private static Map<String, @Nullable Object> json(
      @Nullable String customer,
      String channel,
      String address,
      boolean verified,
      @Nullable String closed,
      @Nullable Instant heardAt) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("customer", customer);
    json.put("channel", channel);
    json.put("address", address);
    json.put("verified", verified);
    json.put("closed", closed);
    json.put("heardAt", heardAt == null ? null : heardAt.toString());
    return json;
  }

  private static Map<String, @Nullable Object> json(Conversation conversation) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", conversation.id());
    json.put("flow", conversation.state().flow());
    json.put("status", conversation.state().status().word());
    json.put("outcome", conversation.state().outcome());
    json.put("channel", conversation.state().channel());
    json.put("startedAt", conversation.state().startedAt().toString());
    json.put("at", conversation.state().at().toString());
    return json;
  }

  private static Map<String, @Nullable Object> json(Preferred preferred) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    put(json, "channel", preferred.channel(), preferred.channelName());
    put(json, "language", preferred.language(), preferred.languageTag());
    put(json, "hours", preferred.hours(), preferred.hoursAsFields());
    LocalDate until = preferred.pausedUntil();
    put(json, "pausedUntil", preferred.pause(), until == null ? null : until.toString());
    put(json, "stopped", preferred.stop(), preferred.isStopped());
    return json;
  }

  private static void put(
      Map<String, @Nullable Object> json,
      String name,
      Preferred.@Nullable Kept<?> kept,
      @Nullable Object value) {
    if (kept != null) {
      Map<String, @Nullable Object> said = new LinkedHashMap<>();
      said.put("value", value);
      said.put("at", kept.at().toString());
      said.put("source", kept.source());
      json.put(name, said);
    }
  }
}
