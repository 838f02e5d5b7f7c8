package fi.vuoro.delivery;

import fi.vuoro.conversation.Committed;
import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.Projection;
import fi.vuoro.exchange.OpenChannels;
import fi.vuoro.flow.engine.Event;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.json.Recorded;
import fi.vuoro.flow.message.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts what turns said into the outbox, once it is committed. */
@Component
class Spoken implements Projection {
  private static final int AT_ONCE = 16;

  private final Outbox outbox;
  private final OpenChannels channels;
  private final Dispatcher dispatcher;

  Spoken(Outbox outbox, OpenChannels channels, Dispatcher dispatcher) {
    this.outbox = outbox;
    this.channels = channels;
    this.dispatcher = dispatcher;
  }

  @Override
  public Mono<Void> project(List<Committed> batch) {
    return Flux.fromIterable(batch)
        .concatMapIterable(this::dispatches)
        .groupBy(Dispatch::conversation)
        .flatMap(
            ofOne ->
                ofOne.concatMap(
                    dispatch ->
                        outbox
                            .add(dispatch)
                            .doOnSuccess(added -> dispatcher.look(dispatch.conversation()))),
            Math.max(AT_ONCE, batch.size()))
        .then();
  }

  private List<Dispatch> dispatches(Committed committed) {
    List<Dispatch> spoken = new ArrayList<>();
    for (List<Recorded> turn : turns(committed.events())) {
      Dispatch dispatch = dispatch(committed.conversation(), turn);
      if (dispatch != null && channels.find(dispatch.channel()).isPresent()) {
        spoken.add(dispatch);
      }
    }
    return spoken;
  }

  /** Several turns may come together after a crash; each begins with what it received. */
  static List<List<Recorded>> turns(List<Recorded> events) {
    List<List<Recorded>> turns = new ArrayList<>();
    for (Recorded event : events) {
      if (turns.isEmpty() || event.event() instanceof Event.Received) {
        turns.add(new ArrayList<>());
      }
      turns.getLast().add(event);
    }
    return turns;
  }

  private static @Nullable Dispatch dispatch(Conversation conversation, List<Recorded> turn) {
    List<Message> said =
        turn.stream()
            .map(Recorded::event)
            .filter(Event.Said.class::isInstance)
            .map(event -> ((Event.Said) event).message())
            .filter(message -> message.from() != Message.From.CUSTOMER)
            .toList();
    String channel = channel(conversation, turn);
    String identity = conversation.correspondence().identities().get(channel);
    return said.isEmpty() || identity == null
        ? null
        : new Dispatch(
            conversation.id(),
            said.getFirst().seq(),
            said.getLast().seq(),
            channel,
            identity,
            Dispatch.Status.QUEUED,
            0,
            0,
            said.getLast().at(),
            null,
            List.of(),
            false,
            answers(turn, channel),
            false,
            isPrompted(turn));
  }

  /** The channel in which the conversation was held after the turn. */
  private static String channel(Conversation conversation, List<Recorded> turn) {
    return turn.getFirst().event() instanceof Event.Received(Input input)
        ? switch (input) {
          case Input.Started started -> started.channel();
          case Input.Replied replied -> replied.channel();
          case Input.Moved moved -> moved.channel();
          case Input.AdviceCame came -> conversation.state().channel();
          case Input.TimerCame came -> conversation.state().channel();
          case Input.CallCame came -> conversation.state().channel();
          case Input.SignalCame came -> conversation.state().channel();
          case Input.CustomerChanged came -> conversation.state().channel();
          case Input.AgentSaid came -> conversation.state().channel();
          case Input.HandedBack came -> conversation.state().channel();
          case Input.Hindered came -> conversation.state().channel();
          case Input.Staffed came -> conversation.state().channel();
          case Input.TakenOver came -> conversation.state().channel();
          case Input.LetGo came -> conversation.state().channel();
          case Input.Closed came -> conversation.state().channel();
          case Input.GaveWay came -> conversation.state().channel();
        }
        : conversation.state().channel();
  }

  /** Whether the turn came of what the customer, or one of the staff, did just then. */
  private static boolean isPrompted(List<Recorded> turn) {
    return turn.getFirst().event() instanceof Event.Received(Input input)
        && !(input instanceof Input.Started
            || input instanceof Input.TimerCame
            || input instanceof Input.SignalCame
            || input instanceof Input.CustomerChanged);
  }

  private static @Nullable String answers(List<Recorded> turn, String channel) {
    String prefix = channel + ":";
    return turn.getFirst().event() instanceof Event.Received(Input.Replied replied)
            && replied.id().startsWith(prefix)
        ? replied.id().substring(prefix.length())
        : null;
  }
}
