package fi.vuoro.service;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.conversation.Flows;
import fi.vuoro.conversation.Personal;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.json.EventJson;
import fi.vuoro.flow.script.Replay;
import fi.vuoro.store.Store;
import fi.vuoro.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a store holds of conversations, read as it lies there and fed to the engine again: the same
 * inputs must give the same events, byte for byte.
 */
final class Replayed {
  private Replayed() {}

  /** How many events each conversation has that was replayed; those erased can't be. */
  static List<Integer> conversations(Store store, Flows flows) {
    List<Integer> events = new ArrayList<>();
    List<Stored> stored =
        requireNonNull(store.documents("conversations").all().collectList().block());
    for (Stored conversation : stored) {
      if (conversation.fields().get(EventJson.PERSONAL) != null) {
        events.add(conversation(conversation, store, flows));
      }
    }
    return events;
  }

  private static int conversation(Stored conversation, Store store, Flows flows) {
    Dialogue dialogue =
        requireNonNull(
            flows.version(conversation.text("flow"), conversation.text("version")).block());
    List<String> recorded = journal(conversation, store);

    Predicate<String> personal = Personal.of(dialogue);
    List<String> again =
        Replay.events(dialogue, recorded.stream().map(EventJson::read).toList()).stream()
            .map(event -> EventJson.write(EventJson.read(event), personal))
            .toList();

    assertThat(again).as("replay of %s", conversation.id()).isEqualTo(recorded);
    return recorded.size();
  }

  /** Chunks first; an event that lies both in one and with the conversation counts once. */
  private static List<String> journal(Stored conversation, Store store) {
    List<String> events = new ArrayList<>();
    int chunks = (int) conversation.number("chunks");
    IntStream.rangeClosed(1, chunks)
        .mapToObj(n -> store.documents("journal").byId(conversation.id() + ":" + n).block())
        .forEach(chunk -> events.addAll(strings(requireNonNull(chunk).list("events"))));
    long inChunks = events.stream().map(EventJson::read).mapToLong(e -> e.n()).max().orElse(0);
    strings(conversation.list("tail")).stream()
        .filter(event -> EventJson.read(event).n() > inChunks)
        .forEach(events::add);
    return events;
  }

  private static List<String> strings(List<?> list) {
    return list.stream().map(String::valueOf).toList();
  }
}
