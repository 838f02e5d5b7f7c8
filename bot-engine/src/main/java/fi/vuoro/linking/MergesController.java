package fi.vuoro.linking;

import fi.vuoro.customer.Customers;
import fi.vuoro.customer.Identities;
import fi.vuoro.customer.KeptApart;
import fi.vuoro.customer.LostClaim;
import fi.vuoro.customer.Merge;
import fi.vuoro.customer.Merges;
import fi.vuoro.security.Caller;
import fi.vuoro.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows why customers were taken for one person, and takes it back. */
@RestController
@RequestMapping("/api/v1/customers/{id}/merges")
class MergesController {
  private final Merges merges;
  private final Customers customers;
  private final Identities identities;
  private final Reconciling reconciling;

  MergesController(
      Merges merges, Customers customers, Identities identities, Reconciling reconciling) {
    this.merges = merges;
    this.customers = customers;
    this.identities = identities;
    this.reconciling = reconciling;
  }

  /**
   * All of them, the oldest first, those taken back too; from whom this customer is kept apart in
   * spite of a proof; and the claims to addresses that were lost to who holds them.
   */
  @Operation(
      summary = "Why a customer was taken for one person with others",
      description =
          "items are the merges, the oldest first, those taken back too; keptApart from whom they are "
              + "kept apart in spite of a proof; lostClaims the addresses that they had only claimed and that "
              + "turned out to be another's. Agents, researchers, administrators. Nothing in it is personal.")
  @GetMapping
  Mono<Map<String, List<Map<String, @Nullable Object>>>> all(@PathVariable String id) {
    return Mono.zip(
            merges.of(id).map(MergesController::json).collectList(),
            merges.keptApart(id).map(MergesController::json).collectList(),
            identities.lostClaims(id).map(MergesController::json).collectList())
        .map(
            all ->
                Map.of("items", all.getT1(), "keptApart", all.getT2(), "lostClaims", all.getT3()));
  }

  private static Map<String, @Nullable Object> json(LostClaim lost) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("customer", lost.customer());
    json.put("channel", lost.channel());
    json.put("at", lost.at().toString());
    return json;
  }

  private static Map<String, @Nullable Object> json(KeptApart apart) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("customer", apart.customer());
    json.put("from", apart.from());
    json.put("proof", word(apart.proof()));
    json.put("conversation", apart.conversation());
    json.put("at", apart.at().toString());
    return json;
  }

  private static String word(Merge.Proof proof) {
    return proof.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Parts the two again; each has what it had, and they are not merged a second time. */
  @Operation(
      summary = "Parts two customers who were merged; they are not merged again",
      description =
          "Administrators. Done again it changes nothing. 404 where the customer has no part in such a "
              + "merge.")
  @PostMapping("/{merge}/undo")
  Mono<Map<String, @Nullable Object>> undo(
      @PathVariable String id, @PathVariable String merge, @AuthenticationPrincipal Caller caller) {
    return merges
        .undo(id, merge, caller.name())
        .switchIfEmpty(
            Mono.error(
                () ->
                    Problem.notFound("This customer has no merge of this id.")
                        .remedy("Look it up with GET /api/v1/customers/{id}/merges.")))
        .flatMap(
            undone ->
                customers
                    .same(undone.customer())
                    .take(1)
                    .concatMap(reconciling::reconcile)
                    .then(Mono.just(json(undone))));
  }

  private static Map<String, @Nullable Object> json(Merge merge) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", merge.id());
    json.put("customer", merge.customer());
    json.put("into", merge.into());
    json.put("proof", word(merge.proof()));
    json.put("conversation", merge.conversation());
    json.put("at", merge.at().toString());
    Instant undoneAt = merge.undoneAt();
    json.put("undoneAt", undoneAt == null ? null : undoneAt.toString());
    json.put("undoneBy", merge.undoneBy());
    return json;
  }
}
