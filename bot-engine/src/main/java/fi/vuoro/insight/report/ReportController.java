package fi.vuoro.insight.report;

import fi.vuoro.insight.Figures;
import fi.vuoro.insight.column.Courses;
import fi.vuoro.insight.column.Selection;
import fi.vuoro.insight.figure.Definition.Words;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Reports over the management API. All take the filters flow, touchpoint, journeyStage, segment,
 * channel, language, from (included) and to (excluded); dates are days in the installation's zone.
 * Labels follow Accept-Language.
 */
@RestController
@RequestMapping("/api/v1/reports")
class ReportController {

  private final SummaryReport summaries;
  private final DistributionReport distributions;
  private final PartReport parts;
  private final FunnelReport funnels;
  private final VerbatimReport verbatims;
  private final Courses courses;
  private final Questionnaires questionnaires;
  private final Visibility visibility;

  ReportController(
      SummaryReport summaries,
      DistributionReport distributions,
      PartReport parts,
      FunnelReport funnels,
      VerbatimReport verbatims,
      Courses courses,
      Questionnaires questionnaires,
      Visibility visibility) {
    this.summaries = summaries;
    this.distributions = distributions;
    this.parts = parts;
    this.funnels = funnels;
    this.verbatims = verbatims;
    this.courses = courses;
    this.questionnaires = questionnaires;
    this.visibility = visibility;
  }

  /** The values there are to filter by. */
  record Values(
      List<String> touchpoints,
      List<String> journeyStages,
      List<String> channels,
      List<String> languages,
      List<String> segments) {}

  /** What every figure means. */
  record Definitions(List<Defined> definitions, int minimumGroup) {}

  /**
   * What one figure, or section of a report, means.
   *
   * @param method of the interval; null for a section
   */
  record Defined(
      String figure,
      String name,
      String text,
      @Nullable String formula,
      @Nullable String source,
      @Nullable String method) {

    static Defined of(String figure, Words words, @Nullable String method) {
      return new Defined(
          figure,
          words.name(),
          words.text(),
          given(words.formula()),
          given(words.source()),
          method);
    }

    private static @Nullable String given(String text) {
      return text.isEmpty() ? null : text;
    }
  }

  @Operation(summary = "How many began, completed and left, and the headline figures")
  @GetMapping("/summary")
  Mono<SummaryReport.Summary> summary(@RequestParam MultiValueMap<String, String> parameters) {
    return summaries.summary(ReportRequest.of(parameters).selection());
  }

  /**
   * Takes from and to alone: of part of a flow too few might have begun for their number to be
   * told.
   */
  @Operation(summary = "All flows of a period at a glance")
  @GetMapping("/overview")
  Mono<SummaryReport.Overview> overview(@RequestParam MultiValueMap<String, String> parameters) {
    return summaries.overview(ReportRequest.ofPeriod(parameters).selection());
  }

  @Operation(summary = "The values by which reports can be narrowed down")
  @GetMapping("/dimensions")
  Mono<Values> dimensions(@RequestParam MultiValueMap<String, String> parameters) {
    Selection selection = ReportRequest.of(parameters).selection();
    return questionnaires
        .of(selection.flow())
        .then(Mono.defer(() -> courses.values(selection.flow())))
        .map(ReportController::values);
  }

  private static Values values(Map<String, List<String>> values) {
    return new Values(
        values.getOrDefault("touchpoint", List.of()),
        values.getOrDefault("journeyStage", List.of()),
        values.getOrDefault("channel", List.of()),
        values.getOrDefault("language", List.of()),
        values.getOrDefault("segment", List.of()));
  }

  @Operation(summary = "How the answers to each question of a flow are spread")
  @GetMapping("/distribution")
  Mono<DistributionReport.Distributions> distribution(
      @RequestParam MultiValueMap<String, String> parameters, @RequestHeader HttpHeaders headers) {
    ReportRequest request = ReportRequest.of(parameters);
    request.required("flow");
    return distributions.of(request.selection(), languages(headers));
  }

  @Operation(summary = "A metric over time")
  @GetMapping("/trend")
  Mono<PartReport.Trend> trend(@RequestParam MultiValueMap<String, String> parameters) {
    ReportRequest request = ReportRequest.of(parameters, "metric", "every");
    Every every = request.oneOf("every", Every.WEEK, Every.values(), Every::word);
    return parts.trend(request.selection(), request.required("metric"), every);
  }

  @Operation(summary = "Where customers leave a flow")
  @GetMapping("/funnel")
  Mono<FunnelReport.Whole> funnel(
      @RequestParam MultiValueMap<String, String> parameters, @RequestHeader HttpHeaders headers) {
    ReportRequest request = ReportRequest.of(parameters);
    request.required("flow");
    return funnels.of(request.selection(), languages(headers));
  }

  @Operation(summary = "A metric by the values of a dimension")
  @GetMapping("/breakdown")
  Mono<PartReport.Breakdown> breakdown(@RequestParam MultiValueMap<String, String> parameters) {
    ReportRequest request = ReportRequest.of(parameters, "metric", "by");
    request.required("by");
    Cut by = request.oneOf("by", Cut.TOUCHPOINT, Cut.values(), Cut::word);
    return parts.breakdown(request.selection(), request.required("metric"), by);
  }

  /**
   * Also takes step, metric, and score as in 0-6: of customers who gave the metric such a score.
   */
  @Operation(summary = "What customers wrote, in their own words")
  @GetMapping("/verbatims")
  Mono<VerbatimReport.Page> verbatims(@RequestParam MultiValueMap<String, String> parameters) {
    ReportRequest request = ReportRequest.of(parameters, "step", "cursor", "metric", "score");
    request.required("flow");
    return verbatims.of(
        request.selection(), request.find("step"), request.scoreRange(), request.cursor());
  }

  /** Here language is that of the texts, else that of Accept-Language. */
  @Operation(summary = "The formula of each figure, and where it comes from")
  @GetMapping("/definitions")
  Definitions definitions(
      @RequestParam MultiValueMap<String, String> parameters, @RequestHeader HttpHeaders headers) {
    String asked = ReportRequest.of(parameters).find("language");
    String language = asked != null ? asked : languages(headers).stream().findFirst().orElse("en");
    List<Defined> all = new ArrayList<>();
    Figures.STANDARD
        .defined()
        .forEach(
            figure ->
                all.add(
                    Defined.of(figure.name(), figure.definition().in(language), figure.method())));
    Sections.defined()
        .forEach((name, definition) -> all.add(Defined.of(name, definition.in(language), null)));
    return new Definitions(all, visibility.minimum());
  }

  /** The reader's languages, the dearest first. */
  private static List<String> languages(HttpHeaders headers) {
    List<String> languages = new ArrayList<>();
    try {
      for (Locale.LanguageRange range : headers.getAcceptLanguage()) {
        languages.add(range.getRange().split("-", 2)[0].toLowerCase(Locale.ROOT));
      }
    } catch (IllegalArgumentException e) {
      // A header that can't be read is as good as none.
      return List.of();
    }
    return languages;
  }
}
