package fi.vuoro.cli;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.json.ValueJson;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.reading.Situation;
import fi.vuoro.flow.value.Value;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Shows how replies to a question would be understood. */
final class ReadCommand implements Command {
  private final Clock clock;

  ReadCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "read";
  }

  @Override
  public String arguments() {
    return "FLOW STEP [--language fi] [--answers JSON]";
  }

  @Override
  public String purpose() {
    return "Show how replies to a question are understood: one a line in, one JSON a line out.";
  }

  @Override
  public Exit run(List<String> words, Terminal terminal) throws IOException {
    Arguments arguments = Arguments.parse(words, Set.of("language", "answers"), Set.of());
    if (arguments.operands().size() != 2) {
      throw new WrongUsage("read needs a flow and a step in it.");
    }
    Flow flow = FlowArgument.of(arguments.operands().getFirst()).read().flow();
    if (flow == null) {
      terminal.err().println("The flow can't be run; ./vuoro lint says why.");
      return Exit.WRONG;
    }
    Situation situation = situation(flow, arguments);
    Reader reader = Reader.builtIn();
    String line;
    while ((line = terminal.in().readLine()) != null) {
      terminal.out().println(json(line, reader.read(situation, line)));
    }
    return Exit.GOOD;
  }

  private Situation situation(Flow flow, Arguments arguments) {
    String language = arguments.option("language").orElse(flow.languages().getFirst());
    if (!flow.languages().contains(language)) {
      throw new WrongUsage("The flow speaks " + String.join(", ", flow.languages()) + ".");
    }
    Dialogue dialogue = new Dialogue(flow, Languages.BUILT_IN);
    String step = arguments.operands().getLast();
    if (dialogue.question(step).isEmpty()) {
      throw new WrongUsage("The flow asks no question " + step + ".");
    }
    return dialogue.imagine(step, answers(arguments), language, clock.instant(), clock.getZone());
  }

  private static Map<String, Value> answers(Arguments arguments) {
    Map<String, Value> answers = new LinkedHashMap<>();
    arguments
        .option("answers")
        .ifPresent(
            json -> {
              try {
                if (ValueJson.read(json) instanceof Value.Fields fields) {
                  fields
                      .values()
                      .forEach(
                          (key, value) -> {
                            if (value != null) {
                              answers.put(key, value);
                            }
                          });
                  return;
                }
              } catch (JacksonException notJson) {
                throw new WrongUsage("--answers is not JSON.");
              }
              throw new WrongUsage("--answers takes a JSON object, {\"nps\": 8} say.");
            });
    return answers;
  }

  private static String json(String reply, Reading reading) {
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    fields.put("reply", new Value.Words(reply));
    fields.put("kind", new Value.Words(reading.kind().word()));
    fields.put("step", reading.step() == null ? null : new Value.Words(reading.step()));
    fields.put("value", reading.value());
    fields.put("confidence", new Value.Number(java.math.BigDecimal.valueOf(reading.confidence())));
    fields.put(
        "candidates",
        new Value.Items(reading.candidates().stream().map(ReadCommand::candidate).toList()));
    fields.put("language", new Value.Words(reading.language()));
    fields.put("also", new Value.Fields(new LinkedHashMap<>(reading.also())));
    return ValueJson.write(new Value.Fields(fields));
  }

  private static @Nullable Value candidate(Choice choice) {
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    fields.put("value", new Value.Words(choice.value()));
    fields.put("label", new Value.Words(choice.label()));
    return new Value.Fields(fields);
  }
}
