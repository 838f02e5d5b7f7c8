package fi.vuoro.authoring;

import fi.vuoro.flow.question.catalog.QuestionTypes;
import fi.vuoro.flow.yaml.FlowSchema;
import fi.vuoro.flow.yaml.KnowledgeSchema;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The JSON Schemas of flows and of what is known, for editors; no secret, so without a login. */
@RestController
class SchemaController {

  private final Mono<String> knowledge =
      Mono.fromSupplier(KnowledgeSchema::json).subscribeOn(Schedulers.boundedElastic()).cache();

  private final Mono<String> schema =
      Mono.fromSupplier(() -> new FlowSchema(QuestionTypes.all()).json())
          .subscribeOn(Schedulers.boundedElastic())
          .cache();

  @GetMapping(path = "/schema/flow.schema.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<String> show() {
    return schema;
  }

  @GetMapping(path = "/schema/knowledge.schema.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<String> knowledge() {
    return knowledge;
  }
}
