package fi.vuoro.conversation;

import fi.vuoro.file.SentFile;
import fi.vuoro.file.SentFiles;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Status;
import fi.vuoro.flow.question.file.FileType;
import fi.vuoro.flow.reading.Situation;
import fi.vuoro.flow.value.Value;
import fi.vuoro.web.Problem;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files that are sent ahead of the answer which names them. */
@Component
class Uploads {
  private static final int LONGEST_NAME = 200;

  /** What a person may be sent: pictures and documents of at most 10 MB, sound and films too. */
  private static final FileType TO_A_PERSON =
      new FileType(
          List.of("image/*", "application/pdf", "text/plain", "audio/*", "video/*"), 10_000_000);

  private final Flows flows;
  private final SentFiles files;
  private final Clock clock;

  Uploads(Flows flows, SentFiles files, Clock clock) {
    this.flows = flows;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Keeps a file that is sent ahead of the message which names it: for the person who has the
   * conversation, or will have it; else for a question.
   *
   * @param step key of the question, null for the open one
   * @throws Problem 409 when no file is asked for; 413 or 415 when this one is not taken
   */
  Mono<SentFile> take(Conversation conversation, @Nullable String step, FilePart part) {
    return conversation.state().status() == Status.HANDED_OFF
        ? toPerson(conversation, null, part.filename(), mediaType(part), part.content())
        : take(conversation, step, part.filename(), mediaType(part), part.content());
  }

  /**
   * Keeps a file for a question.
   *
   * @param step key of the question, null for the open one
   * @throws Problem 409 when it is not asked for a file; 413 or 415 when it does not take this one
   */
  Mono<SentFile> take(
      Conversation conversation,
      @Nullable String step,
      String name,
      String mediaType,
      Flux<DataBuffer> content) {
    return flows
        .version(conversation.state().flow(), conversation.state().version())
        .map(dialogue -> wanted(conversation, dialogue, step))
        .flatMap(
            wanted -> {
              if (!wanted.accepts(mediaType)) {
                return Mono.error(notTaken(wanted));
              }
              return files.keep(
                  conversation.id(), name(name), mediaType, wanted.maxBytes(), content);
            });
  }

  /**
   * Keeps a file for the person who has the conversation, or will have it.
   *
   * @param message that it comes with; null where that follows
   * @throws Problem 413 or 415 when nobody is sent such; 409 when there are too many
   */
  Mono<SentFile> toPerson(
      Conversation conversation,
      @Nullable String message,
      String name,
      String mediaType,
      Flux<DataBuffer> content) {
    return TO_A_PERSON.accepts(mediaType)
        ? files.keep(
            conversation.id(), message, name(name), mediaType, TO_A_PERSON.maxBytes(), content)
        : Mono.error(notTaken(TO_A_PERSON));
  }

  private FileType wanted(Conversation conversation, Dialogue dialogue, @Nullable String step) {
    Optional<Situation.Posed> asked =
        conversation.state().status().isFinal()
            ? Optional.empty()
            : dialogue.situation(conversation.state(), step, clock.instant()).map(Situation::open);
    if (asked.isPresent() && asked.get().type() instanceof FileType type) {
      return type;
    }
    throw Problem.conflict("no-file-asked", "No file is asked for here.")
        .at("step")
        .remedy("Name the step of a question whose presentation is file, once it is asked.");
  }

  /**
   * A reply whose value names a file says of it what was received, whatever the sender claims.
   *
   * @param opened the conversation, for whoever may see it
   * @throws Problem 422 when this conversation received no such file
   */
  Mono<Reply> checked(Mono<Conversation> opened, Reply reply) {
    String id = reply.content() instanceof Reply.Content.Tapped(Value value) ? named(value) : null;
    return id == null
        ? Mono.just(reply)
        : opened.flatMap(
            conversation ->
                files
                    .find(conversation.id(), id)
                    .switchIfEmpty(Mono.error(Uploads::unknown))
                    .flatMap(
                        file ->
                            files
                                .cameWith(conversation.id(), file, reply.id())
                                .thenReturn(reply.with(new Reply.Content.Tapped(value(file))))));
  }

  private static Problem unknown() {
    return Problem.wrong("no-such-file", "This conversation received no such file.")
        .at("/value")
        .remedy("Send the file first, then its id as the value.");
  }

  /** To a person a checked reply that names a file is what is written of it. */
  static Reply written(Reply checked) {
    return checked.content() instanceof Reply.Content.Tapped(Value.Fields(var file))
            && file.get("id") instanceof Value.Words(String id)
            && SentFiles.isId(id)
            && file.get("name") instanceof Value.Words(String name)
        ? checked.with(new Reply.Content.Words(SentFile.shown(name)))
        : checked;
  }

  /** The id of the file in a value; anything that looks like a file and isn't one has none such. */
  private static @Nullable String named(Value value) {
    return switch (value) {
      case Value.Words(String word) -> SentFiles.isId(word) ? word : null;
      case Value.Fields(var fields)
          when fields.get("id") instanceof Value.Words(String id)
              && (SentFiles.isId(id) || fields.containsKey("mediaType")) ->
          id;
      case Value.Fields fields -> null;
      case Value.Truth truth -> null;
      case Value.Number number -> null;
      case Value.Items items -> null;
      case Value.Moment moment -> null;
    };
  }

  static Value value(SentFile file) {
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    fields.put("id", new Value.Words(file.id()));
    fields.put("name", new Value.Words(file.name()));
    fields.put("mediaType", new Value.Words(file.mediaType()));
    fields.put("bytes", Value.Number.of(file.bytes()));
    return new Value.Fields(fields);
  }

  private static String mediaType(FilePart part) {
    MediaType type = part.headers().getContentType();
    return type == null
        ? MediaType.APPLICATION_OCTET_STREAM_VALUE
        : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
  }

  private static String name(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("\\p{Cntrl}|\\p{Cf}", "").strip();
    StringBuilder shown = new StringBuilder();
    plain.codePoints().limit(LONGEST_NAME).forEach(shown::appendCodePoint);
    return shown.isEmpty() ? "file" : shown.toString();
  }

  private static Problem notTaken(FileType wanted) {
    return new Problem(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "file-kind-not-taken",
            "Other kinds of files are taken here.")
        .at("file")
        .remedy("Send one of " + String.join(", ", wanted.accept()) + ".");
  }
}
