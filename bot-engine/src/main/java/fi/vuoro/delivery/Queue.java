package fi.vuoro.delivery;

import fi.vuoro.store.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What of one conversation is still to be delivered, in order, and how far each channel has got.
 *
 * @param revision of the document
 * @param open what is to be delivered, the first first
 * @param reached by channel, what the customer got last there
 * @param claimedBy the node that is at work on it; null for none
 * @param claimedUntil when another may take it over
 */
record Queue(
    String conversation,
    long revision,
    List<Dispatch> open,
    Map<String, Reached> reached,
    @Nullable String claimedBy,
    @Nullable Instant claimedUntil) {
  static final String DUE_AT = "dueAt";
  private static final String OPEN = "open";
  private static final String REACHED = "reached";
  private static final String CLAIMED_BY = "claimedBy";
  private static final String CLAIMED_UNTIL = "claimedUntil";

  Queue {
    open = List.copyOf(open);
    reached = Map.copyOf(reached);
  }

  /**
   * What a customer got last in a channel.
   *
   * @param seq of the message
   * @param piece the channel's id of it; empty where it tells none
   */
  record Reached(long seq, String piece) {
    static final Reached NOTHING = new Reached(0, "");
  }

  /** Whether another node is at work on it. */
  boolean isClaimed(String node, Instant now) {
    return claimedBy != null
        && !claimedBy.equals(node)
        && claimedUntil != null
        && claimedUntil.isAfter(now);
  }

  Queue claimed(String node, Instant until) {
    return new Queue(conversation, revision, open, reached, node, until);
  }

  /** Whether what begins with this seq is to be delivered, by itself or with what is before it. */
  boolean has(long first) {
    return open.stream().anyMatch(dispatch -> dispatch.covers(first));
  }

  /** Whether what begins with this seq is said together with what is before it. */
  boolean hasTogether(long first) {
    return open.stream().anyMatch(d -> d.covers(first) && d.first() < first);
  }

  /**
   * With one more, in its place, or taken in by the one that waits for it. What was held back
   * before it goes out now, if it answers: who writes at night doesn't wait for the morning.
   */
  Queue with(Dispatch dispatch) {
    if (!open.isEmpty() && open.getLast().takesIn(dispatch)) {
      return change(open.getLast().first(), before -> before.with(dispatch));
    }
    List<Dispatch> more = new ArrayList<>();
    open.forEach(
        d ->
            more.add(
                dispatch.prompted() && d.isHeldBack() && d.first() < dispatch.first()
                    ? d.due(dispatch.dueAt())
                    : d));
    more.add(dispatch);
    more.sort(Comparator.comparingLong(Dispatch::first));
    return with(more);
  }

  /** With the one of this seq changed, where it is still there. */
  Queue change(long first, UnaryOperator<Dispatch> change) {
    return with(open.stream().map(d -> d.first() == first ? change.apply(d) : d).toList());
  }

  /** With no node at work on it. */
  Queue released() {
    return new Queue(conversation, revision, open, reached, null, null);
  }

  /** Without the one of this seq, which got the customer so far; another node may go on. */
  Queue without(Dispatch done) {
    Map<String, Reached> further = new LinkedHashMap<>(reached);
    if (done.status() == Dispatch.Status.SENT) {
      String piece = done.pieces().isEmpty() ? "" : done.pieces().getLast();
      further.put(done.channel(), new Reached(done.last(), piece));
    }
    List<Dispatch> rest = open.stream().filter(d -> d.first() != done.first()).toList();
    return new Queue(conversation, revision, rest, further, null, null);
  }

  private Queue with(List<Dispatch> changed) {
    return new Queue(conversation, revision, changed, reached, claimedBy, claimedUntil);
  }

  Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put(DUE_AT, DispatchFields.dueAt(open));
    fields.put(OPEN, open.stream().map(DispatchFields::write).toList());
    Map<String, Object> further = new LinkedHashMap<>();
    reached.forEach((name, at) -> further.put(name, Map.of("seq", at.seq(), "piece", at.piece())));
    fields.put(REACHED, further);
    fields.put(CLAIMED_BY, claimedBy);
    fields.put(CLAIMED_UNTIL, claimedUntil);
    return fields;
  }

  static Queue read(Stored stored) {
    Map<String, Reached> reached = new LinkedHashMap<>();
    Stored.fields(stored.fields().get(REACHED))
        .forEach(
            (name, at) -> {
              Stored in = Stored.first("", Stored.fields(at));
              reached.put(name, new Reached(in.number("seq"), in.text("piece")));
            });
    return new Queue(
        stored.id(),
        stored.revision(),
        DispatchFields.list(stored.fields().get(OPEN)),
        reached,
        stored.find(CLAIMED_BY, String.class),
        stored.find(CLAIMED_UNTIL, Instant.class));
  }
}
