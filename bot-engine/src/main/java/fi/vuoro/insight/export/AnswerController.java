package fi.vuoro.insight.export;

import fi.vuoro.insight.column.Selection;
import fi.vuoro.insight.report.Questionnaires;
import fi.vuoro.insight.report.ReportRequest;
import fi.vuoro.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Single answers over the management API: as pages of JSON, or streamed whole as NDJSON or CSV. By
 * default what counts (the latest on the path of real conversations, and why there is no value);
 * with {@code include=all} everything, marked.
 */
@RestController
@RequestMapping("/api/v1/answers")
class AnswerController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final int PAGE = 200;
  private static final int LARGEST_PAGE = 1_000;

  private final AnswerExport export;
  private final Questionnaires questionnaires;

  AnswerController(AnswerExport export, Questionnaires questionnaires) {
    this.export = export;
    this.questionnaires = questionnaires;
  }

  /** A page of answers; {@code next} is the cursor of the next page, null for the last. */
  record Page(List<ExportedAnswer> items, @Nullable String next) {}

  @Operation(summary = "Answers, one JSON object a line")
  @GetMapping(params = "format=ndjson")
  Mono<ResponseEntity<Flux<ExportedAnswer>>> ndjson(
      @RequestParam MultiValueMap<String, String> parameters) {
    ReportRequest request = request(parameters);
    return known(request)
        .map(
            selection ->
                ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_NDJSON)
                    .body(export.all(selection, everything(request))));
  }

  @Operation(summary = "Answers as CSV")
  @GetMapping(params = "format=csv")
  Mono<ResponseEntity<Flux<String>>> csv(@RequestParam MultiValueMap<String, String> parameters) {
    ReportRequest request = request(parameters);
    return known(request)
        .map(
            selection ->
                ResponseEntity.ok()
                    .contentType(CSV)
                    .header(HttpHeaders.CONTENT_DISPOSITION, fileName(selection))
                    .body(lines(export.all(selection, everything(request)))));
  }

  private static Flux<String> lines(Flux<ExportedAnswer> answers) {
    return Flux.just(CsvLine.of(ExportedAnswer.COLUMNS))
        .concatWith(answers.map(answer -> CsvLine.of(answer.values())));
  }

  private static String fileName(Selection selection) {
    String name = selection.flow() == null ? "answers" : selection.flow();
    return ContentDisposition.attachment()
        .filename(name.replaceAll("[^A-Za-z0-9_-]", "_") + ".csv")
        .build()
        .toString();
  }

  @Operation(summary = "Answers, a page at a time")
  @GetMapping
  Mono<Page> json(@RequestParam MultiValueMap<String, String> parameters) {
    ReportRequest request = request(parameters);
    String format = request.find("format");
    if (format != null && !format.equals("json")) {
      throw Problem.invalid("Answers are not exported in this format.")
          .at("format")
          .remedy("Use json (in pages), ndjson or csv.");
    }
    int conversations = request.whole("limit", PAGE, 1, LARGEST_PAGE);
    return known(request)
        .flatMap(
            selection ->
                export.page(selection, everything(request), request.cursor(), conversations))
        .map(
            page ->
                new Page(
                    page.answers(),
                    page.next() == null ? null : ReportRequest.cursor(page.next())));
  }

  private static ReportRequest request(MultiValueMap<String, String> parameters) {
    return ReportRequest.of(parameters, "format", "cursor", "limit", "include");
  }

  private static boolean everything(ReportRequest request) {
    return request
        .oneOf("include", "counted", new String[] {"counted", "all"}, word -> word)
        .equals("all");
  }

  /** The selection, once its flow is known to exist. */
  private Mono<Selection> known(ReportRequest request) {
    Selection selection = request.selection();
    everything(request);
    return questionnaires.of(selection.flow()).thenReturn(selection);
  }
}
