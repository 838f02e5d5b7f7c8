package fi.vuoro.file;

import fi.vuoro.customer.RandomIds;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import fi.vuoro.web.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps files in the store, in pieces. One document a conversation lists its files before the first
 * piece is written, so that nothing of them is ever out of reach of an erasure.
 */
@Component
public class SentFiles {
  private static final int MOST = 20;
  private static final Pattern ID = Pattern.compile("fl_[a-z2-7]{26}");
  private static final String PERSONAL = "p";
  private static final String MESSAGE = "message";
  private static final String BEGUN = "begun";

  private final Documents lists;
  private final Documents pieces;
  private final RandomIds ids;

  SentFiles(Store store, RandomIds ids) {
    this.lists = store.documents("files");
    this.pieces = store.documents("file-pieces");
    this.ids = ids;
  }

  /** Whether this is the id of a file, if there is one. */
  public static boolean isId(String word) {
    return ID.matcher(word).matches();
  }

  /**
   * Keeps a file.
   *
   * @param most bytes that it may have
   * @throws Problem 413 when it is larger; 409 when the conversation has too many
   */
  public Mono<SentFile> keep(
      String conversation, String name, String mediaType, long most, Flux<DataBuffer> content) {
    return keep(conversation, null, name, mediaType, most, content);
  }

  /**
   * Keeps a file that came with a message.
   *
   * @param message id under which the conversation takes the message
   * @param most bytes that it may have
   * @throws Problem 413 when it is larger; 409 when the conversation has too many
   */
  public Mono<SentFile> keep(
      String conversation,
      @Nullable String message,
      String name,
      String mediaType,
      long most,
      Flux<DataBuffer> content) {
    String id = ids.next("fl");
    return lists
        .edit(conversation, list -> begin(list, id))
        .then(Mono.defer(() -> written(id, most, content)))
        .map(bytes -> new SentFile(id, name, mediaType, bytes))
        .flatMap(
            file -> lists.edit(conversation, list -> finish(list, file, message)).thenReturn(file));
  }

  /** A file that was kept before came with a message. Again, it changes nothing. */
  public Mono<Void> cameWith(String conversation, SentFile file, String message) {
    return lists.edit(conversation, list -> finish(list, file, message));
  }

  /** The files of a conversation that came with messages, by the ids of these. */
  public Mono<Map<String, List<SentFile>>> byMessage(String conversation) {
    return lists
        .byId(conversation)
        .map(list -> Stored.fields(list.fields().get(PERSONAL)))
        .map(SentFiles::byMessage)
        .defaultIfEmpty(Map.of());
  }

  private static Map<String, List<SentFile>> byMessage(Map<String, @Nullable Object> files) {
    Map<String, List<SentFile>> byMessage = new LinkedHashMap<>();
    files.forEach(
        (id, written) -> {
          Map<String, @Nullable Object> file = Stored.fields(written);
          if (file.get(MESSAGE) instanceof String message) {
            byMessage.computeIfAbsent(message, m -> new ArrayList<>()).add(read(id, file));
          }
        });
    return byMessage;
  }

  /** The file of a conversation, if it arrived whole. */
  public Mono<SentFile> find(String conversation, String id) {
    return lists
        .byId(conversation)
        .mapNotNull(list -> Stored.fields(list.fields().get(PERSONAL)).get(id))
        .map(Stored::fields)
        .map(file -> read(id, file));
  }

  private static SentFile read(String id, Map<String, @Nullable Object> file) {
    return new SentFile(
        id,
        String.valueOf(file.get("name")),
        String.valueOf(file.get("mediaType")),
        ((Number) Objects.requireNonNull(file.get("bytes"))).longValue());
  }

  /** What is in it, in order. */
  public Flux<byte[]> content(SentFile file) {
    return Flux.fromStream(() -> IntStream.range(0, Pieces.count(file.bytes())).boxed())
        .concatMap(n -> pieces.byId(piece(file.id(), n)))
        .map(piece -> Objects.requireNonNull(piece.find(PERSONAL, byte[].class)));
  }

  private Mono<Long> written(String id, long most, Flux<DataBuffer> content) {
    AtomicLong bytes = new AtomicLong();
    return Pieces.of(content)
        .index()
        .concatMap(
            piece -> {
              if (bytes.addAndGet(piece.getT2().length) > most) {
                return Mono.error(tooLarge(most));
              }
              return pieces.upsertAll(
                  List.of(Stored.first(piece(id, piece.getT1()), Map.of(PERSONAL, piece.getT2()))));
            })
        .then(Mono.fromSupplier(bytes::get));
  }

  private static void begin(Map<String, @Nullable Object> list, String id) {
    List<Object> begun = new ArrayList<>(list.get(BEGUN) instanceof List<?> all ? all : List.of());
    if (begun.size() >= MOST) {
      throw Problem.conflict("too-many-files", "This conversation has as many files as it can.")
          .remedy("Send what is left in another conversation, or describe it in words.");
    }
    begun.add(id);
    list.put(BEGUN, begun);
  }

  private static void finish(
      Map<String, @Nullable Object> list, SentFile file, @Nullable String message) {
    Map<String, @Nullable Object> files = Stored.fields(list.get(PERSONAL));
    Map<String, @Nullable Object> written = new LinkedHashMap<>();
    written.put("name", file.name());
    written.put("mediaType", file.mediaType());
    written.put("bytes", file.bytes());
    written.put(MESSAGE, message);
    files.put(file.id(), written);
    list.put(PERSONAL, files);
  }

  private static Problem tooLarge(long most) {
    return new Problem(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            "The file is larger than this question takes.")
        .at("file")
        .remedy("Send a file of at most " + most + " bytes.");
  }

  private static String piece(String id, long n) {
    return id + ":" + n;
  }
}
