package fi.vuoro.delivery;

import fi.vuoro.channel.web.ChatJson;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Correspondences;
import fi.vuoro.file.SentFile;
import fi.vuoro.file.SentFiles;
import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.json.Recorded;
import fi.vuoro.flow.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was said in a conversation, by which channel, and how it fared there. */
@Component
class Transcripts {
  private final Correspondences correspondences;
  private final Outbox outbox;
  private final Pieces pieces;
  private final SentFiles files;

  Transcripts(Correspondences correspondences, Outbox outbox, Pieces pieces, SentFiles files) {
    this.correspondences = correspondences;
    this.outbox = outbox;
    this.pieces = pieces;
    this.files = files;
  }

  /** The messages after a seq in the chat API's shape, each with its channel and delivery. */
  Mono<List<Map<String, @Nullable Object>>> of(Conversation conversation, long after) {
    return correspondences
        .events(conversation)
        .map(Transcripts::lines)
        .map(lines -> lines.stream().filter(line -> line.message().seq() > after).toList())
        .flatMap(
            lines ->
                Mono.zip(
                    fates(conversation, lines),
                    files.byMessage(conversation.id()),
                    (fates, sent) -> json(lines, fates, bySeq(conversation, sent))));
  }

  /** By the seqs of the messages that they came with. */
  private static Map<Long, List<SentFile>> bySeq(
      Conversation conversation, Map<String, List<SentFile>> sent) {
    Map<Long, List<SentFile>> bySeq = new TreeMap<>();
    sent.forEach(
        (message, those) ->
            conversation
                .firstOf(message)
                .ifPresent(
                    seq -> bySeq.computeIfAbsent(seq, s -> new ArrayList<>()).addAll(those)));
    return bySeq;
  }

  /** A message, seq of the first that its turn said, and id of the agent who did. */
  private record Line(Message message, String channel, long first, @Nullable String agent) {}

  private static List<Line> lines(List<Recorded> events) {
    List<Line> lines = new ArrayList<>();
    String channel = "web";
    for (List<Recorded> turn : Spoken.turns(events)) {
      channel = channel(turn, channel);
      long first = 0;
      for (Recorded recorded : turn) {
        if (recorded.event() instanceof Event.Said said) {
          boolean own = said.message().from() == Message.From.CUSTOMER;
          first = own || first > 0 ? first : said.message().seq();
          lines.add(
              new Line(said.message(), channel, own ? 0 : first, agent(turn, said.message())));
        }
      }
    }
    return lines;
  }

  private static @Nullable String agent(List<Recorded> turn, Message message) {
    return message.from() == Message.From.AGENT
            && turn.getFirst().event() instanceof Event.Received(Input.AgentSaid said)
            && said.agent() != null
        ? said.agent().id()
        : null;
  }

  private static String channel(List<Recorded> turn, String before) {
    String channel = before;
    for (Recorded recorded : turn) {
      switch (recorded.event()) {
        case Event.Received(Input.Started started) -> channel = started.channel();
        case Event.Moved(String moved) -> channel = moved;
        default -> {}
      }
    }
    return channel;
  }

  /** What is said together fares as its first. */
  private record Fared(Dispatch dispatch, Fate fate) {}

  private Mono<List<Fared>> fates(Conversation conversation, List<Line> lines) {
    List<String> ids =
        lines.stream()
            .filter(line -> line.first() > 0)
            .map(line -> conversation.id() + ":" + line.first())
            .distinct()
            .toList();
    Map<Long, Fared> fates = new TreeMap<>();
    // What is sent again lies in the queue and, as it was before, among what is done.
    return outbox
        .done(ids)
        .concatWith(outbox.queue(conversation.id()).flatMapIterable(Queue::open))
        .concatMap(dispatch -> fate(dispatch).map(fate -> new Fared(dispatch, fate)))
        .doOnNext(fared -> fates.put(fared.dispatch().first(), fared))
        .then(Mono.fromSupplier(() -> List.copyOf(fates.values())));
  }

  private Mono<Fate> fate(Dispatch dispatch) {
    List<String> told = dispatch.pieces().stream().filter(piece -> !piece.isEmpty()).toList();
    Flux<Pieces.Piece> known =
        dispatch.status() == Dispatch.Status.SENT
            ? pieces.all(dispatch.channel(), told)
            : Flux.empty();
    return known.collectList().map(all -> Fate.of(dispatch, all));
  }

  private static @Nullable Fate fate(Line line, List<Fared> fates) {
    return fates.stream()
        .filter(fared -> line.first() > 0 && fared.dispatch().covers(line.first()))
        .findFirst()
        .map(Fared::fate)
        .orElse(null);
  }

  private static List<Map<String, @Nullable Object>> json(
      List<Line> lines, List<Fared> fates, Map<Long, List<SentFile>> sent) {
    return lines.stream()
        .map(
            line -> {
              Map<String, @Nullable Object> json = ChatJson.message(line.message());
              json.put("channel", line.channel());
              json.put("delivery", fate(line, fates));
              if (sent.containsKey(line.message().seq())) {
                json.put("files", sent.get(line.message().seq()));
              }
              if (line.agent() != null) {
                json.put("agent", line.agent());
              }
              return json;
            })
        .toList();
  }
}
