package fi.vuoro.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Every command of the command line, in the order of the help. To add one, add its line here. */
record Commands(List<Command> all) {

  static Commands standard(Clock clock) {
    return new Commands(
        List.of(
            new RunCommand(),
            new LintCommand(),
            new ChatCommand(clock),
            new CheckCommand(),
            new ReadCommand(clock),
            new RehearseCommand()));
  }

  Optional<Command> named(String name) {
    return all.stream().filter(command -> command.name().equals(name)).findFirst();
  }

  /** How one is called, and what it does. */
  static String help(Command command) {
    String call = "%s %s".formatted(command.name(), command.arguments()).stripTrailing();
    return call + "\n      " + command.purpose();
  }

  String help() {
    StringBuilder help = new StringBuilder("Usage: vuoro COMMAND ...\n\n");
    all.forEach(command -> help.append("  ").append(help(command)).append('\n'));
    return help.append("\nExit: 0 good, 1 the flow, script or file is wrong, 2 wrong usage.\n")
        .toString();
  }
}
