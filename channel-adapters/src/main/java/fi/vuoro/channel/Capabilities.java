package fi.vuoro.channel;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a channel can do.
 *
 * @param text most characters of one message
 * @param buttons most buttons under one message; 0 for none
 * @param buttonLabel most characters of a button
 * @param list most rows of a list to choose from; 0 for none
 * @param listLabel most characters of a row
 * @param features what else it can do
 * @param window how long after the customer's last message it may be written to freely; null for
 *     always
 * @param account the pace at which one account may send
 * @param recipient the pace at which one customer may be sent to
 */
public record Capabilities(
    int text,
    int buttons,
    int buttonLabel,
    int list,
    int listLabel,
    Set<Feature> features,
    @Nullable Duration window,
    Pace account,
    Pace recipient) {

  public Capabilities {
    features = Set.copyOf(features);
  }

  /** What a channel can do beside text and choices. */
  public enum Feature {
    RICH_TEXT,
    IMAGES,
    FILES_IN,
    TYPING,
    EDITS,
    DELIVERED,
    READ,
    /** The same parcel sent twice arrives once, or is told apart by whoever receives it. */
    REPEATABLE,
    /** A customer writes several short messages where another would write one. */
    BURSTS,
    /** What is written tells which message of ours it replies to, if it replies to one. */
    REPLIES
  }

  /** At most so many in such a time. */
  public record Pace(int most, Duration in) {}

  /** Whether it can. */
  public boolean can(Feature feature) {
    return features.contains(feature);
  }
}
