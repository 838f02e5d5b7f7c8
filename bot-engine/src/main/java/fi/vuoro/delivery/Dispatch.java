package fi.vuoro.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one turn of a conversation said, on its way to the customer. It holds no words: they are
 * rendered from the journal whenever they are sent.
 *
 * @param first seq of the first message
 * @param last seq of the last
 * @param identity whom it goes to
 * @param attempts at the piece that is under way
 * @param round 0, and one more whenever a person has it sent again
 * @param dueAt when it is to be looked at next
 * @param why it failed or waits, for the staff
 * @param pieces the channel's ids of the pieces that it has taken, empty where it tells none
 * @param perhapsTwice whether a piece may have arrived twice, since it couldn't be told
 * @param answers the channel's id of the message that the turn answers; null for none
 * @param gathers whether it waits for what is said next, to be said together with it
 * @param prompted whether the customer did something just before; if not, it keeps to the times at
 *     which they want to be written to
 */
record Dispatch(
    String conversation,
    long first,
    long last,
    String channel,
    String identity,
    Status status,
    int attempts,
    int round,
    Instant dueAt,
    @Nullable String why,
    List<String> pieces,
    boolean perhapsTwice,
    @Nullable String answers,
    boolean gathers,
    boolean prompted) {

  Dispatch {
    pieces = List.copyOf(pieces);
  }

  /** How far it has got. */
  enum Status {
    QUEUED,
    SENDING,
    SENT,
    /** The channel couldn't deliver it, or not in time. */
    FAILED,
    /** The customer went on elsewhere before it was sent. */
    OVERTAKEN;

    boolean isOpen() {
      return this == QUEUED || this == SENDING;
    }
  }

  /** Names it: the conversation and the seq that it begins with. */
  String id() {
    return conversation + ":" + first;
  }

  /** The same whenever the piece that is under way is sent again by itself. */
  String key() {
    return id() + ":" + pieces.size() + (round == 0 ? "" : ":" + round);
  }

  /** A piece is being handed over. */
  Dispatch sending(boolean twice) {
    return with(Status.SENDING, attempts + 1, dueAt, why, pieces, twice);
  }

  /** The channel has the piece; the next is due at once. */
  Dispatch taken(String piece, Instant now) {
    List<String> more = new ArrayList<>(pieces);
    more.add(piece);
    return with(Status.QUEUED, 0, now, null, more, perhapsTwice);
  }

  /** To be tried again. */
  Dispatch later(Instant at, String reason, boolean twice) {
    return with(Status.QUEUED, attempts, at, reason, pieces, twice);
  }

  /** It waits until then for what is to be said together with it. */
  Dispatch gathering(Instant until) {
    return with(
        Status.QUEUED, attempts, until, "More is said in a moment.", pieces, perhapsTwice, true);
  }

  /** Nothing was tried yet, and it waits for a better time. */
  boolean isHeldBack() {
    return status == Status.QUEUED && !prompted && attempts == 0 && pieces.isEmpty();
  }

  /** Nobody has looked at it yet. */
  boolean isNew() {
    return status == Status.QUEUED && attempts == 0 && why == null && pieces.isEmpty();
  }

  /** Whether the next of the conversation is said together with it. */
  boolean takesIn(Dispatch next) {
    return status == Status.QUEUED
        && attempts == 0
        && gathers
        && next.first == last + 1
        && next.channel.equals(channel)
        && next.identity.equals(identity);
  }

  /** The same, which also says what the next was to say. */
  Dispatch with(Dispatch next) {
    return new Dispatch(
        conversation,
        first,
        next.last,
        channel,
        identity,
        status,
        attempts,
        round,
        next.dueAt,
        null,
        pieces,
        perhapsTwice,
        answers,
        false,
        prompted);
  }

  /** Whether it says, together with others, what one of that seq was to say. */
  boolean covers(long seq) {
    return first <= seq && seq <= last;
  }

  /** Due at once, since what follows it is. */
  Dispatch due(Instant now) {
    return dueAt.isAfter(now) ? with(status, attempts, now, null, pieces, perhapsTwice) : this;
  }

  /** There is nothing more to be done. */
  Dispatch done(Status end, @Nullable String reason) {
    return with(end, attempts, dueAt, reason, pieces, perhapsTwice);
  }

  /** From the beginning, since a person wants it so. */
  Dispatch again(Instant now) {
    return new Dispatch(
        conversation,
        first,
        last,
        channel,
        identity,
        Status.QUEUED,
        0,
        round + 1,
        now,
        null,
        List.of(),
        false,
        answers,
        false,
        prompted);
  }

  private Dispatch with(
      Status now,
      int tried,
      Instant due,
      @Nullable String reason,
      List<String> handedOver,
      boolean twice) {
    return with(now, tried, due, reason, handedOver, twice, false);
  }

  private Dispatch with(
      Status now,
      int tried,
      Instant due,
      @Nullable String reason,
      List<String> handedOver,
      boolean twice,
      boolean gathering) {
    return new Dispatch(
        conversation,
        first,
        last,
        channel,
        identity,
        now,
        tried,
        round,
        due,
        reason,
        handedOver,
        twice,
        answers,
        gathering,
        prompted);
  }
}
