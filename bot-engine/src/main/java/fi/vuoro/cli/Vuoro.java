package fi.vuoro.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command line's entry: finds the command, runs it, and turns its end into an exit code. */
public final class Vuoro {

  /** It advises on options of the JVM, of which who types a command knows nothing. */
  private static final Logger SEARCH = Logger.getLogger("org.apache.lucene");

  private final Commands commands;

  Vuoro(Commands commands) {
    this.commands = commands;
  }

  public static void main(String[] arguments) {
    SEARCH.setLevel(Level.SEVERE);
    Terminal terminal = Terminal.system();
    Exit exit =
        zone(System.getenv().getOrDefault("VUORO_ZONE", "Europe/Helsinki"))
            .map(zone -> new Vuoro(Commands.standard(Clock.system(zone))))
            .map(vuoro -> vuoro.run(Arrays.asList(arguments), terminal))
            .orElseGet(() -> withoutZone(terminal));
    // Good: the process ends with its last thread, which after "run" is when the service is
    // stopped.
    if (exit != Exit.GOOD) {
      System.exit(exit.code());
    }
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private static Exit withoutZone(Terminal terminal) {
    terminal.err().println("VUORO_ZONE is no time zone: give one such as Europe/Helsinki.");
    return Exit.USAGE;
  }

  Exit run(List<String> words, Terminal terminal) {
    if (words.isEmpty()) {
      terminal.err().print(commands.help());
      return Exit.USAGE;
    }
    String name = words.getFirst();
    if (name.equals("help") || name.equals("--help")) {
      terminal.out().print(commands.help());
      return Exit.GOOD;
    }
    return commands
        .named(name)
        .map(command -> run(command, words.subList(1, words.size()), terminal))
        .orElseGet(() -> unknown(name, terminal));
  }

  private Exit run(Command command, List<String> arguments, Terminal terminal) {
    if (asksForHelp(arguments)) {
      terminal.out().printf("Usage: vuoro %s%n", Commands.help(command));
      return Exit.GOOD;
    }
    try {
      return command.run(arguments, terminal);
    } catch (WrongUsage usage) {
      terminal.err().println(usage.getMessage());
      terminal.err().printf("Usage: vuoro %s %s%n", command.name(), command.arguments());
      return Exit.USAGE;
    } catch (NoSuchFileException missing) {
      terminal.err().printf("There is no file %s.%n", missing.getFile());
      return Exit.USAGE;
    } catch (IOException failure) {
      terminal.err().println(failure.getMessage());
      return Exit.WRONG;
    }
  }

  private static boolean asksForHelp(List<String> arguments) {
    return arguments.stream().takeWhile(word -> !word.equals("--")).anyMatch("--help"::equals);
  }

  private Exit unknown(String name, Terminal terminal) {
    terminal.err().printf("There is no command %s.%n%n%s", name, commands.help());
    return Exit.USAGE;
  }
}
