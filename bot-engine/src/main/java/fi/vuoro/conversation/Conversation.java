package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Effect;
import fi.vuoro.flow.engine.Open;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.engine.Status;
import fi.vuoro.flow.engine.Turn;
import fi.vuoro.flow.json.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One run of one flow version with one customer, as it is kept between two turns.
 *
 * @param revision counts the writes
 * @param customer id of the customer, null for someone not known
 * @param test whether it was held to try the flow; it is counted nowhere
 * @param tokenVersion version of the token that opens it
 * @param inbound every message received, in order
 * @param chunks how many chunks of the journal have been written apart
 * @param entries the events after those chunks, at least
 * @param projected number of the last event that is known to be projected
 * @param effects not known to be done
 * @param correspondence by which channels it is held, beside the web chat
 */
public record Conversation(
    String id,
    long revision,
    @Nullable String customer,
    boolean test,
    int tokenVersion,
    State state,
    List<Inbound> inbound,
    int chunks,
    List<Entry> entries,
    long projected,
    List<Effect> effects,
    Correspondence correspondence) {

  public Conversation {
    inbound = List.copyOf(inbound);
    entries = List.copyOf(entries);
    effects = List.copyOf(effects);
  }

  /** A conversation that begins with this turn; {@code message} is what it was begun by. */
  static Conversation begun(
      String id,
      @Nullable String customer,
      boolean test,
      Sent message,
      Turn turn,
      Predicate<String> isPersonal,
      Correspondence correspondence) {
    Inbound opening = new Inbound(message.id(), message.hash(), 1, turn.state().seq());
    return new Conversation(
        id,
        0,
        customer,
        test,
        1,
        turn.state(),
        List.of(opening),
        0,
        entries(turn, 0, isPersonal),
        0,
        turn.effects(),
        correspondence);
  }

  /** The conversation after a turn; what is known to be written elsewhere is left out. */
  Conversation after(
      Turn turn,
      List<Sent> received,
      Written written,
      Predicate<String> isPersonal,
      Correspondence letters) {
    Conversation rest = without(written);
    List<Inbound> messages = new ArrayList<>(inbound);
    received.forEach(
        message ->
            messages.add(
                new Inbound(message.id(), message.hash(), state.seq() + 1, turn.state().seq())));
    settle(messages, turn.state());
    List<Entry> events = new ArrayList<>(rest.entries);
    events.addAll(entries(turn, state.event(), isPersonal));
    List<Effect> open = new ArrayList<>(rest.effects);
    open.addAll(turn.effects());
    return new Conversation(
        id,
        rest.revision,
        customer,
        test,
        tokenVersion,
        turn.state(),
        messages,
        rest.chunks,
        events,
        rest.projected,
        open,
        letters);
  }

  /** The same with other correspondence, and messages that cause nothing, as a write of its own. */
  Conversation with(Correspondence letters, List<Sent> received, Written written) {
    Conversation rest = without(written);
    List<Inbound> messages = new ArrayList<>(inbound);
    received.forEach(
        message ->
            messages.add(new Inbound(message.id(), message.hash(), state.seq() + 1, state.seq())));
    return new Conversation(
        id,
        rest.revision,
        customer,
        test,
        tokenVersion,
        state,
        messages,
        rest.chunks,
        rest.entries,
        rest.projected,
        rest.effects,
        letters);
  }

  /** What a reply that was pending until now has caused reaches as far as this turn. */
  private void settle(List<Inbound> messages, State after) {
    state
        .pending()
        .filter(reply -> !after.isPending(reply))
        .forEach(
            reply -> messages.replaceAll(m -> m.id().equals(reply) ? m.until(after.seq()) : m));
  }

  /** The same without what is known to be written elsewhere, as a write of its own. */
  Conversation without(Written written) {
    List<Effect> open = effects.stream().filter(e -> !written.done().contains(e.id())).toList();
    int apart = Math.max(chunks, written.chunks());
    List<Entry> rest =
        apart == chunks
            ? entries
            : entries.stream().filter(entry -> !Journal.isIn(apart, entry.recorded())).toList();
    return new Conversation(
        id,
        revision + 1,
        customer,
        test,
        tokenVersion,
        state,
        inbound,
        apart,
        rest,
        Math.max(projected, written.projected()),
        open,
        correspondence);
  }

  /** The same, of a customer who is known now, as a write of its own. */
  Conversation of(String known) {
    return new Conversation(
        id,
        revision + 1,
        known,
        test,
        tokenVersion,
        state,
        inbound,
        chunks,
        entries,
        projected,
        effects,
        correspondence);
  }

  /** Whether it goes on, and is held with this identity in this channel now. */
  public boolean isHeld(String channel, String identity) {
    return !state.status().isFinal()
        && state.channel().equals(channel)
        && correspondence.reaches(channel, identity);
  }

  /** How many messages were received whose ids begin so. */
  public long countReceived(String prefix) {
    return inbound.stream().filter(message -> message.id().startsWith(prefix)).count();
  }

  /** Whether a message of an id came before. */
  public boolean knows(String messageId) {
    return received(messageId).isPresent() || correspondence.holds(messageId);
  }

  /** Seq of the first message that one of an id caused, if it was received. */
  public Optional<Long> firstOf(String messageId) {
    return received(messageId).map(Inbound::first);
  }

  /** The message of an id, if it was received before. */
  Optional<Inbound> received(String messageId) {
    return inbound.stream().filter(message -> message.id().equals(messageId)).findFirst();
  }

  /** Whether it is held in the web chat now. */
  public boolean isInWebChat() {
    return state.channel().equals(Reply.WEB);
  }

  /** The earliest instant at which it must be looked at. */
  @Nullable Instant wakeAt() {
    return earlier(earlier(correspondence.settledAt(), state.wakeAt()), leavesAt());
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  /** When a customer who was asked something in the web chat counts as gone; null for never. */
  @Nullable Instant leavesAt() {
    Duration after = correspondence.leaving();
    boolean asked =
        state.status() == Status.OPEN && state.open() instanceof Open.Asking && isInWebChat();
    return after == null || !asked ? null : state.at().plus(after);
  }

  /** The events after the chunks. */
  public List<Recorded> tail() {
    return entries.stream().map(Entry::recorded).toList();
  }

  /** Those of its events that came after number n. */
  List<Recorded> eventsAfter(long n) {
    int count = (int) Math.min(entries.size(), state.event() - n);
    return entries.subList(entries.size() - count, entries.size()).stream()
        .map(Entry::recorded)
        .toList();
  }

  private static List<Entry> entries(Turn turn, long before, Predicate<String> isPersonal) {
    List<Entry> entries = new ArrayList<>(turn.events().size());
    long n = before;
    for (var event : turn.events()) {
      entries.add(Entry.of(new Recorded(++n, turn.state().at(), event), isPersonal));
    }
    return entries;
  }
}
