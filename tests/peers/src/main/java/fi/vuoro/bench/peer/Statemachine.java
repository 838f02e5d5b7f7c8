package fi.vuoro.bench.peer;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.StateMachineContext;
import org.springframework.statemachine.StateMachineEventResult.ResultType;
import org.springframework.statemachine.StateMachinePersist;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.persist.DefaultStateMachinePersister;
import reactor.core.publisher.Mono;

/**
 * A state a question, one event, guards that validate and branch, answers in the extended state, on
 * one machine that is started anew for each conversation. Every turn may restore its context into
 * it, and persist it again, to a map.
 */
final class Statemachine implements Consumer<Runnable> {
  private static final String REPLY = "reply";
  private static final String VALUE = "value";
  private static final String END = "end";
  private static final Map<String, String> PROMPTS =
      Map.ofEntries(
          Map.entry("nps", "How likely are you to recommend us, from 0 to 10?"),
          Map.entry("why", "Why %s?"),
          Map.entry("solved", "Did it get sorted?"),
          Map.entry("again", "Would you come again?"),
          Map.entry("ease", "How easy was it, from 1 to 7?"),
          Map.entry("place", "Where did you visit us?"),
          Map.entry("used", "What did you use?"),
          Map.entry("times", "How many times this year?"),
          Map.entry("csat", "How satisfied are you, from 1 to 5?"),
          Map.entry("contact", "May we write to you?"),
          Map.entry("last", "Anything else?"));
  private static final List<Object> REPLIES =
      List.of(8, "The staff", "yes", 6, "web", Set.of("search"), 12, 4, "no", "Nothing");

  private final StateMachine<String, String> machine = machine();
  private final boolean restored;
  private final Map<String, StateMachineContext<String, String>> contexts = new HashMap<>();
  private final DefaultStateMachinePersister<String, String, String> persister =
      new DefaultStateMachinePersister<>(new Contexts());

  Statemachine(boolean restored) {
    this.restored = restored;
  }

  @Override
  public void accept(Runnable turnTaken) {
    begin();
    shown();
    persist();
    turnTaken.run();
    for (Object reply : REPLIES) {
      restore();
      var event = MessageBuilder.withPayload(REPLY).setHeader(VALUE, reply).build();
      var result = requireNonNull(machine.sendEvent(Mono.just(event)).blockLast());
      if (result.getResultType() != ResultType.ACCEPTED) {
        throw new IllegalStateException("refused: " + reply);
      }
      shown();
      persist();
      turnTaken.run();
    }
    if (!machine.getState().getId().equals(END)) {
      throw new IllegalStateException("it did not end, but is at " + machine.getState().getId());
    }
  }

  /** As pools of machines do: to build one costs far more than to hold the whole survey. */
  private void begin() {
    machine.stopReactively().block();
    machine
        .getStateMachineAccessor()
        .doWithAllRegions(region -> region.resetStateMachineReactively(null).block());
    machine.getExtendedState().getVariables().clear();
    machine.startReactively().block();
  }

  private void shown() {
    String at = machine.getState().getId();
    if (!at.equals(END)) {
      String prompt = requireNonNull(PROMPTS.get(at));
      var unused = prompt.formatted(machine.getExtendedState().getVariables().get("nps"));
    }
  }

  private void persist() {
    if (restored) {
      try {
        persister.persist(machine, "conversation");
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void restore() {
    if (restored) {
      try {
        persister.restore(machine, "conversation");
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static StateMachine<String, String> machine() {
    try {
      var machine = StateMachineBuilder.<String, String>builder();
      machine.configureConfiguration().withConfiguration().autoStartup(false);
      machine.configureStates().withStates().initial("nps").states(PROMPTS.keySet()).state(END);
      from(machine, "nps", "why", between(0, 10));
      from(machine, "why", "solved", c -> isText(c) && (int) answer(c, "nps") <= 6);
      from(machine, "why", "again", c -> isText(c) && (int) answer(c, "nps") > 6);
      from(machine, "solved", "ease", oneOf("yes", "no"));
      from(machine, "again", "ease", oneOf("yes", "no"));
      from(machine, "ease", "place", between(1, 7));
      from(machine, "place", "used", oneOf("web"));
      from(machine, "place", "times", oneOf("shop", "phone"));
      from(machine, "used", "times", c -> c.getMessageHeader(VALUE) instanceof Set<?>);
      from(machine, "times", "csat", between(0, 99));
      from(machine, "csat", "contact", between(1, 5));
      from(machine, "contact", "last", oneOf("yes", "no"));
      from(machine, "last", END, Statemachine::isText);
      return machine.build();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void from(
      StateMachineBuilder.Builder<String, String> machine,
      String question,
      String next,
      Predicate<StateContext<String, String>> guard)
      throws Exception {
    machine
        .configureTransitions()
        .withExternal()
        .source(question)
        .target(next)
        .event(REPLY)
        .guard(guard::test)
        .action(c -> c.getExtendedState().getVariables().put(question, c.getMessageHeader(VALUE)));
  }

  private static Object answer(StateContext<String, String> context, String question) {
    return requireNonNull(context.getExtendedState().getVariables().get(question));
  }

  private static boolean isText(StateContext<String, String> context) {
    return context.getMessageHeader(VALUE) instanceof String text && !text.isBlank();
  }

  private static Predicate<StateContext<String, String>> between(int least, int most) {
    return context ->
        context.getMessageHeader(VALUE) instanceof Integer number
            && number >= least
            && number <= most;
  }

  private static Predicate<StateContext<String, String>> oneOf(String... options) {
    Set<String> allowed = Set.of(options);
    return context -> allowed.contains(String.valueOf(context.getMessageHeader(VALUE)));
  }

  private final class Contexts implements StateMachinePersist<String, String, String> {
    @Override
    public void write(StateMachineContext<String, String> context, String conversation) {
      contexts.put(conversation, context);
    }

    @Override
    public StateMachineContext<String, String> read(String conversation) {
      return requireNonNull(contexts.get(conversation));
    }
  }
}
