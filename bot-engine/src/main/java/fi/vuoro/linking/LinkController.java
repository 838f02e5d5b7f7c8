package fi.vuoro.linking;

import fi.vuoro.conversation.Signatures;
import fi.vuoro.conversation.TokenHolders;
import fi.vuoro.customer.Customers;
import fi.vuoro.customer.Masked;
import fi.vuoro.customer.Merge.Proof;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.exchange.OpenChannels;
import fi.vuoro.web.Body;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Ties a conversation of the web chat to who holds it: by a code, or by the company's word. */
@RestController
@RequestMapping("/chat/v1/conversations/{id}")
class LinkController {
  private static final int LONGEST = 320;

  private final TokenHolders holders;
  private final Codes codes;
  private final Linking linking;
  private final Customers customers;
  private final Signatures signatures;
  private final OpenChannels channels;

  LinkController(
      TokenHolders holders,
      Codes codes,
      Linking linking,
      Customers customers,
      Signatures signatures,
      OpenChannels channels) {
    this.holders = holders;
    this.codes = codes;
    this.linking = linking;
    this.customers = customers;
    this.signatures = signatures;
    this.channels = channels;
  }

  /** Sends a code of six digits to an address that the customer says is theirs. */
  @Operation(
      summary = "Sends a code of six digits to another address of the customer",
      description =
          "Body: channel, address. For who holds the conversation (its token). 202 with the shortened "
              + "address and until when the code holds. 400 for a channel that is off or an address that is "
              + "none; 409 code-unsent where nothing can be sent; 429 too-many-codes after three in an hour.")
  @PostMapping("/codes")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Codes.Sent> send(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      @RequestBody(required = false) @Nullable String text) {
    return holders
        .opened(id, token)
        .flatMap(
            conversation -> {
              Body body = Body.of(text, Set.of("channel", "address"));
              OpenChannel channel = channels.named(body);
              String address = channel.address(body);
              return codes.send(Asker.in(conversation), channel, address);
            });
  }

  /** Takes the code that the customer typed: the address is theirs then. */
  @Operation(
      summary = "Takes the code that was typed: the address is the customer's then",
      description =
          "Body: code. For who holds the conversation. joined is false for whom the company's "
              + "systems know as two; moved says whether the conversation goes on at the address now, since "
              + "the code was sent for that. 422 code-wrong with triesLeft; 409 "
              + "code-spent where none is awaited, it expired, or it was tried five times. The code may also "
              + "be sent as an ordinary message of the conversation.")
  @PostMapping("/codes/check")
  Mono<Map<String, Object>> check(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      @RequestBody(required = false) @Nullable String text) {
    return holders
        .opened(id, token)
        .flatMap(
            conversation ->
                codes.check(
                    Asker.in(conversation),
                    null,
                    Body.of(text, Set.of("code")).required("code", LONGEST)))
        .map(Checked::orProblem)
        .map(
            right ->
                Map.of(
                    "channel", right.address().channel(),
                    "address", Masked.address(right.address().address()),
                    "verified", true,
                    "joined", right.joined(),
                    "moved", right.moved()));
  }

  /** Who the customer is, as the company's own system signed it, without a context. */
  @Operation(
      summary = "Says who the customer is, as the company's system signed it",
      description =
          "Body: ref, expires, signature over an empty context. For who holds the conversation. 403 "
              + "for a signature that is wrong or has expired.")
  @PostMapping("/customer")
  Mono<Map<String, Object>> known(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
      @RequestBody(required = false) @Nullable String text) {
    return holders
        .opened(id, token)
        .flatMap(
            conversation -> {
              Body body = Body.of(text, Set.of("ref", "expires", "signature"));
              signatures.verify(body, Map.of());
              return customers
                  .known("crm", body.required("ref", LONGEST))
                  .flatMap(who -> linking.same(conversation, who, Proof.SIGNED_REFERENCE))
                  .thenReturn(Map.of("known", true));
            });
  }
}
