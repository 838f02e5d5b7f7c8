package fi.vuoro.cli;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.engine.CallError;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Effect;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Open;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.engine.Trait;
import fi.vuoro.flow.engine.Understanding;
import fi.vuoro.flow.knowledge.Knowledge;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.lint.Finding;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.script.Rehearsal;
import fi.vuoro.flow.yaml.FlowReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a flow as a conversation in the terminal. */
final class ChatCommand implements Command {
  private final Clock clock;

  ChatCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "chat";
  }

  @Override
  public String arguments() {
    return "FLOW [--language fi]";
  }

  @Override
  public String purpose() {
    return "Try a flow in the terminal.";
  }

  @Override
  public Exit run(List<String> words, Terminal terminal) throws IOException {
    Arguments arguments = Arguments.parse(words, Set.of("language"), Set.of());
    if (arguments.operands().size() != 1) {
      throw new WrongUsage("chat needs one flow: a file, or the id of a ready flow.");
    }
    FlowArgument argument = FlowArgument.of(arguments.operands().getFirst());
    FlowReader.Result read = argument.read();
    if (read.flow() == null) {
      read.findings().stream().filter(Finding::isError).forEach(terminal.err()::println);
      return Exit.WRONG;
    }
    Flow flow = read.flow();
    String language = arguments.option("language").orElse(flow.languages().getFirst());
    if (!flow.languages().contains(language)) {
      throw new WrongUsage("The flow speaks " + String.join(", ", flow.languages()) + ".");
    }
    talk(flow, argument.knowledge(flow), language, terminal);
    return Exit.GOOD;
  }

  private void talk(Flow flow, Knowledge knowledge, String language, Terminal terminal)
      throws IOException {
    Dialogue dialogue = new Dialogue(flow, Languages.BUILT_IN);
    Understanding understanding = new Understanding(dialogue, Reader.builtIn(), knowledge);
    Rehearsal talk = new Rehearsal(dialogue, understanding, started(language));
    Duration skipped = Duration.ZERO;
    unanswered(talk, terminal);
    int shown = show(talk, 0, terminal);
    String line;
    while (!talk.state().status().isFinal() && (line = prompt(terminal)) != null) {
      Instant due = waitsUntil(talk);
      if (line.isBlank() && due != null) {
        skipped = Duration.between(clock.instant(), due);
      }
      talk.passesUntil(clock.instant().plus(skipped));
      if (!line.isBlank() && !talk.state().status().isFinal()) {
        talk.writes(line);
      }
      unanswered(talk, terminal);
      shown = show(talk, shown, terminal);
    }
  }

  /** When it goes on without an answer; null while it asks. */
  private static @Nullable Instant waitsUntil(Rehearsal talk) {
    State state = talk.state();
    boolean goesOn = !state.status().isFinal() && !(state.open() instanceof Open.Asking);
    return goesOn ? state.wakeAt() : null;
  }

  /** There are no connectors here. */
  private static void unanswered(Rehearsal talk, Terminal terminal) {
    while (!talk.openCalls().isEmpty()) {
      Effect.Call call = talk.openCalls().getFirst();
      String operation = call.connector() + "." + call.operation();
      terminal
          .out()
          .printf(
              "%n(It calls %s, which nobody answers here: as after a time-out. A chat script"
                  + " can.)%n",
              operation);
      talk.stub(operation, null, CallError.TIMEOUT);
    }
  }

  private static String prompt(Terminal terminal) throws IOException {
    terminal.out().print("> ");
    terminal.out().flush();
    return terminal.in().readLine();
  }

  private static int show(Rehearsal talk, int from, Terminal terminal) {
    List<Message> messages = talk.messages();
    for (Message message : messages.subList(from, messages.size())) {
      if (message.from() != Message.From.CUSTOMER) {
        terminal.out().println();
        terminal.out().println(TerminalText.of(message));
      }
    }
    Instant due = waitsUntil(talk);
    if (due != null) {
      terminal
          .out()
          .printf(
              "%n(It waits until %s at the latest. An empty line lets the time pass.)%n",
              at(talk, due));
    }
    return messages.size();
  }

  private static String at(Rehearsal talk, Instant instant) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
        .format(instant.atZone(talk.state().zone()));
  }

  private Input.Started started(String language) {
    ZoneId zone = clock.getZone();
    Map<String, Trait> nobody = Map.of();
    return new Input.Started(
        "start", clock.instant(), zone, language, "terminal", "1", Map.of(), nobody, false);
  }
}
