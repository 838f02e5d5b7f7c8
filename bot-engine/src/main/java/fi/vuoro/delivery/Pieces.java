package fi.vuoro.delivery;

import fi.vuoro.channel.Incoming.Progress;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How pieces fare, by the ids that channels know them by. A channel may tell so before it has
 * answered the call that sent the piece: whoever comes second finds what the first left.
 */
@Component
class Pieces {
  private static final String DISPATCH = "dispatch";
  private static final String PROGRESS = "progress";
  private static final String WHY = "why";
  private static final String RECOVERED = "recovered";

  private final Documents documents;

  Pieces(Store store) {
    this.documents = store.documents("pieces");
  }

  /**
   * A piece, as far as it is known.
   *
   * @param dispatch of which it is
   * @param why it failed, or was said to have
   * @param recovered whether it arrived though it was told to have failed
   */
  record Piece(
      String id,
      @Nullable String dispatch,
      @Nullable Progress progress,
      @Nullable String why,
      boolean recovered) {}

  /** A piece was taken by the channel. */
  Mono<Piece> sent(String channel, String piece, Dispatch dispatch) {
    return edit(channel, piece, fields -> fields.put(DISPATCH, dispatch.id()));
  }

  /**
   * The channel tells how a piece fares. What is less than it told before is nothing new, and what
   * has arrived has not failed, in whatever order the two are told.
   */
  Mono<Piece> fared(String channel, String piece, Progress progress, @Nullable String why) {
    return edit(
        channel,
        piece,
        fields -> {
          Progress before = progress(fields);
          if (before == null || rank(progress) > rank(before)) {
            fields.put(PROGRESS, progress.name().toLowerCase(Locale.ROOT));
            if (before == Progress.FAILED) {
              fields.put(RECOVERED, true);
            } else {
              fields.put(WHY, why);
            }
          }
        });
  }

  /** Those of these ids that the channel told of. */
  Flux<Piece> all(String channel, List<String> pieces) {
    return documents
        .byIds(pieces.stream().map(piece -> id(channel, piece)).toList())
        .map(Pieces::read);
  }

  private Mono<Piece> edit(
      String channel,
      String piece,
      java.util.function.Consumer<Map<String, @Nullable Object>> how) {
    return documents
        .edit(id(channel, piece), how)
        .then(documents.byId(id(channel, piece)))
        .map(Pieces::read);
  }

  private static int rank(Progress progress) {
    return switch (progress) {
      case SENT -> 0;
      case FAILED -> 1;
      case DELIVERED -> 2;
      case READ -> 3;
    };
  }

  private static @Nullable Progress progress(Map<String, @Nullable Object> fields) {
    return fields.get(PROGRESS) instanceof String word
        ? Progress.valueOf(word.toUpperCase(Locale.ROOT))
        : null;
  }

  private static Piece read(Stored stored) {
    return new Piece(
        stored.id(),
        stored.find(DISPATCH, String.class),
        progress(stored.fields()),
        stored.find(WHY, String.class),
        stored.flag(RECOVERED));
  }

  static String id(String channel, String piece) {
    return channel + ":" + piece;
  }
}
