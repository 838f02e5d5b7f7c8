package fi.vuoro.file;

import fi.vuoro.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The files that customers sent, for those who read their answers. */
@RestController
@RequestMapping("/api/v1/conversations/{conversation}/files")
class FileController {

  private final SentFiles files;

  FileController(SentFiles files) {
    this.files = files;
  }

  /** To be saved, never to be shown: a stranger's file must not run as a page of this site. */
  @Operation(summary = "A file that a customer sent, to be saved")
  @GetMapping("/{id}")
  Mono<ResponseEntity<Flux<DataBuffer>>> download(
      @PathVariable String conversation, @PathVariable String id) {
    return files
        .find(conversation, id)
        .switchIfEmpty(
            Mono.error(
                () ->
                    Problem.notFound("This conversation has no such file.")
                        .remedy("Take both ids from the answer that the file was sent as.")))
        .map(
            file ->
                ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .contentLength(file.bytes())
                    .body(files.content(file).map(DefaultDataBufferFactory.sharedInstance::wrap)));
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
