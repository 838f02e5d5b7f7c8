package fi.vuoro.conversation;

import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.json.EventJson;
import fi.vuoro.flow.json.Recorded;
import fi.vuoro.flow.message.Message;
import fi.vuoro.store.Documents;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The events of conversations: the older ones in chunks of their own, the latest with the
 * conversation. Readers get them joined, so nothing lags.
 */
@Component
class Journal {
  /**
   * So many events make a chunk of their own. Chunk n always holds the same events, whoever writes
   * it and when: somebody who is late writes nothing that is not there.
   */
  static final int CHUNK = 24;

  private final Documents chunks;

  Journal(Store store) {
    this.chunks = store.documents("journal");
  }

  /** All events of a conversation, in order. */
  Mono<List<Recorded>> events(Conversation conversation) {
    return earlier(conversation).map(earlier -> joined(earlier, conversation.tail()));
  }

  /** The messages after a seq, in order. */
  Mono<List<Message>> messages(Conversation conversation, long after) {
    List<Message> latest = latest(conversation, after);
    long first = latest.isEmpty() ? conversation.state().seq() + 1 : latest.getFirst().seq();
    return conversation.chunks() == 0 || first <= after + 1
        ? Mono.just(latest)
        : events(conversation)
            .map(all -> messages(all).stream().filter(message -> message.seq() > after).toList());
  }

  /** Those after a seq that are with the conversation; what is older is not looked into. */
  private static List<Message> latest(Conversation conversation, long after) {
    List<Message> latest = new ArrayList<>();
    for (Entry entry : conversation.entries().reversed()) {
      if (entry.recorded().event() instanceof Event.Said said) {
        if (said.message().seq() <= after) {
          break;
        }
        latest.add(said.message());
      }
    }
    return List.copyOf(latest.reversed());
  }

  /** The messages among events. */
  static List<Message> messages(List<Recorded> events) {
    List<Message> messages = new ArrayList<>();
    for (Recorded recorded : events) {
      if (recorded.event() instanceof Event.Said said) {
        messages.add(said.message());
      }
    }
    return messages;
  }

  /** How many chunks so many events fill. */
  static int full(long events) {
    return Math.toIntExact(events / CHUNK);
  }

  /** Whether an event lies in the first so many chunks. */
  static boolean isIn(int chunks, Recorded event) {
    return event.n() <= (long) chunks * CHUNK;
  }

  /** The chunks that a conversation has filled and is not known to have written. */
  static List<Stored> chunks(Conversation conversation) {
    return IntStream.rangeClosed(conversation.chunks() + 1, full(conversation.state().event()))
        .mapToObj(n -> chunk(conversation, n))
        .toList();
  }

  private static Stored chunk(Conversation conversation, int n) {
    List<Entry> entries =
        conversation.entries().stream()
            .filter(entry -> isIn(n, entry.recorded()) && !isIn(n - 1, entry.recorded()))
            .toList();
    return Stored.first(id(conversation.id(), n), Map.of("events", Entry.json(entries)));
  }

  private Mono<List<Recorded>> earlier(Conversation conversation) {
    List<String> ids =
        IntStream.rangeClosed(1, conversation.chunks())
            .mapToObj(n -> id(conversation.id(), n))
            .toList();
    return chunks
        .byIds(ids)
        .flatMapIterable(chunk -> ConversationDocument.strings(chunk.list("events")))
        .map(EventJson::read)
        .collectList();
  }

  private static List<Recorded> joined(List<Recorded> earlier, List<Recorded> tail) {
    SortedMap<Long, Recorded> all = new TreeMap<>();
    earlier.forEach(event -> all.put(event.n(), event));
    tail.forEach(event -> all.put(event.n(), event));
    return List.copyOf(all.values());
  }

  private static String id(String conversation, int n) {
    return conversation + ":" + n;
  }

  Mono<Void> write(List<Stored> written) {
    return written.isEmpty() ? Mono.empty() : chunks.upsertAll(written);
  }
}
