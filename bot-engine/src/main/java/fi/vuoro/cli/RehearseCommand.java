package fi.vuoro.cli;

import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.lint.Finding;
import fi.vuoro.flow.persona.FlowRehearsal;
import fi.vuoro.flow.persona.Performance;
import fi.vuoro.flow.persona.Personas;
import fi.vuoro.flow.persona.RehearsalReport;
import fi.vuoro.flow.persona.Trouble;
import fi.vuoro.flow.persona.Unread;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.yaml.FlowReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** Plays a flow with simulated respondents. */
final class RehearseCommand implements Command {
  private static final long SEED = 1;

  @Override
  public String name() {
    return "rehearse";
  }

  @Override
  public String arguments() {
    return "FLOW [--seed 1]";
  }

  @Override
  public String purpose() {
    return "Play a flow with simulated respondents: terse, angry, leaving and coming back ...";
  }

  @Override
  public Exit run(List<String> words, Terminal terminal) throws IOException {
    Arguments arguments = Arguments.parse(words, Set.of("seed"), Set.of());
    if (arguments.operands().size() != 1) {
      throw new WrongUsage("rehearse needs one flow: a file, or the id of a ready flow.");
    }
    FlowReader.Result read = FlowArgument.of(arguments.operands().getFirst()).read();
    if (read.flow() == null) {
      read.findings().stream().filter(Finding::isError).forEach(terminal.err()::println);
      return Exit.WRONG;
    }
    RehearsalReport report =
        FlowRehearsal.of(
            new Dialogue(read.flow(), Languages.BUILT_IN),
            Reader.builtIn(),
            Personas.all(),
            arguments.option("seed").map(RehearseCommand::seed).orElse(SEED));
    show(report, terminal.out());
    return report.isGood() ? Exit.GOOD : Exit.WRONG;
  }

  private static long seed(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      throw new WrongUsage("--seed takes a whole number, not %s.".formatted(text));
    }
  }

  private static void show(RehearsalReport report, PrintStream out) {
    out.printf("%-26s %13s %6s %8s %10s%n", "", "conversations", "ended", "replies", "questions");
    for (Performance p : report.performances()) {
      out.printf(
          "%-26s %13d %6d %8.1f %10.1f%n",
          p.persona(), p.conversations(), p.ended(), p.replies(), p.questions());
    }
    out.printf(
        "%n%d of %d answers in words were not understood at once%s%n",
        report.unread().size(), report.answers(), report.unread().isEmpty() ? "." : ":");
    report.unread().forEach(unread -> out.println("  " + line(unread)));
    if (report.troubles().isEmpty()) {
      out.printf("%nEvery question was asked, every way gone; nothing is wrong.%n");
    } else {
      out.println();
      report.troubles().forEach(trouble -> out.println("wrong: " + line(trouble)));
    }
  }

  private static String line(Unread unread) {
    return "%s %s \"%s\" (%s): %s"
        .formatted(
            unread.language(),
            unread.step(),
            unread.words(),
            unread.persona(),
            unread.read() == null ? "asked again" : "taken for something else");
  }

  private static String line(Trouble trouble) {
    return switch (trouble.kind()) {
      case LOOP, DEAD_END ->
          "with %s the dialogue %s %s"
              .formatted(trouble.persona(), trouble.kind().words(), trouble.where());
      case ASKED_TWICE, NEVER_REACHED -> trouble.where() + " " + trouble.kind().words();
    };
  }
}
