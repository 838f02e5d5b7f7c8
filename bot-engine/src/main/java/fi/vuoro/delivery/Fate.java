package fi.vuoro.delivery;

import fi.vuoro.channel.Incoming.Progress;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a message fared, as the staff sees it.
 *
 * @param id of its delivery
 * @param status one of queued, sending, sent, delivered, read, failed, overtaken
 * @param why it failed or waits; null for nothing to tell
 * @param perhapsTwice whether the customer may have got it twice
 */
record Fate(String id, String status, @Nullable String why, boolean perhapsTwice) {

  /** Of a dispatch and what was told of its pieces: it has got as far as the last of them. */
  static Fate of(Dispatch dispatch, List<Pieces.Piece> pieces) {
    boolean sent = dispatch.status() == Dispatch.Status.SENT;
    Progress least =
        pieces.stream()
            .map(Fate::progress)
            .min(Comparator.naturalOrder())
            .filter(progress -> sent && pieces.size() == dispatch.pieces().size())
            .orElse(Progress.SENT);
    String status =
        sent ? least.name().toLowerCase(Locale.ROOT) : DispatchFields.word(dispatch.status());
    return new Fate(dispatch.id(), status, dispatch.why(), dispatch.perhapsTwice());
  }

  private static Progress progress(Pieces.Piece piece) {
    return piece.progress() == null ? Progress.SENT : piece.progress();
  }
}
