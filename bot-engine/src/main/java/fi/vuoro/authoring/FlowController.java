package fi.vuoro.authoring;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.lint.Finding;
import fi.vuoro.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Flows over the management API: listed, drafted, published, with their versions. */
@RestController
@RequestMapping("/api/v1/flows")
class FlowController {
  private final PublishedFlows published;
  private final FlowVersions versions;
  private final Drafts drafts;

  FlowController(PublishedFlows published, FlowVersions versions, Drafts drafts) {
    this.published = published;
    this.versions = versions;
    this.drafts = drafts;
  }

  @Operation(summary = "The published flows")
  @GetMapping
  Map<String, @Nullable Object> list() {
    Map<String, @Nullable Object> page = new LinkedHashMap<>();
    page.put("items", published.all().stream().map(FlowController::item).toList());
    page.put("next", null);
    return page;
  }

  @Operation(summary = "Saves a draft of a flow, and tells what is to be mended in it")
  @PutMapping(
      path = "/{id}/draft",
      consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE, "application/yaml"})
  Mono<Map<String, Object>> draft(@PathVariable String id, @RequestBody String text) {
    return drafts.save(id, text).map(read -> answer(read.findings()));
  }

  @Operation(summary = "Publishes the draft: conversations that begin from now on follow it")
  @PostMapping("/{id}/publish")
  Mono<Map<String, @Nullable Object>> publish(@PathVariable String id) {
    return drafts
        .publish(id)
        .switchIfEmpty(Mono.error(() -> noFlow()))
        .map(
            obstacles -> {
              if (!obstacles.isEmpty()) {
                throw Problem.wrong("not-publishable", "The draft can't be published yet.")
                    .remedy("Mend what the findings say, save the draft, and publish again.")
                    .with("findings", findings(obstacles));
              }
              return item(published.find(id).orElseThrow(() -> noFlow()));
            });
  }

  @Operation(summary = "The versions of a flow that were published")
  @GetMapping("/{id}/versions")
  Mono<Map<String, @Nullable Object>> versions(@PathVariable String id) {
    return versions
        .history(id)
        .map(
            entries -> {
              if (entries.isEmpty()) {
                throw noFlow();
              }
              Map<String, @Nullable Object> page = new LinkedHashMap<>();
              page.put("items", entries);
              page.put("next", null);
              return page;
            });
  }

  private static Problem noFlow() {
    return Problem.notFound("There is no flow of this id.")
        .remedy("GET /api/v1/flows lists them; PUT /api/v1/flows/{id}/draft makes one.");
  }

  private static Map<String, Object> answer(List<Finding> findings) {
    return Map.of(
        "publishable",
        findings.stream().noneMatch(Finding::isError),
        "findings",
        findings(findings));
  }

  private static List<Map<String, Object>> findings(List<Finding> findings) {
    return findings.stream()
        .map(
            finding -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
              json.put("code", finding.code());
              json.put("line", finding.place().line());
              json.put("column", finding.place().column());
              json.put("message", finding.message());
              json.put("hint", finding.hint());
              return json;
            })
        .toList();
  }

  private static Map<String, @Nullable Object> item(PublishedFlows.Published one) {
    Flow flow = one.dialogue().flow();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", flow.id());
    json.put("title", titles(flow));
    json.put("version", flow.version());
    json.put("hash8", flow.shortVersion());
    json.put("languages", flow.languages());
    json.put("touchpoint", fixed(flow.touchpoint()));
    json.put("journeyStage", fixed(flow.journeyStage()));
    json.put("published", true);
    json.put("source", one.source().name().toLowerCase(Locale.ROOT));
    return json;
  }

  private static Map<String, String> titles(Flow flow) {
    Map<String, String> titles = new LinkedHashMap<>();
    Text title = flow.title();
    flow.languages().forEach(language -> titles.put(language, title.in(language).fill(List.of())));
    return titles;
  }

  /** The word that a flow is bound to; null where each conversation has its own. */
  private static @Nullable String fixed(@Nullable Expression expression) {
    return expression != null && expression.names().isEmpty()
        ? expression.source().replace("\"", "")
        : null;
  }
}
