package fi.vuoro.cli;

import fi.vuoro.VuoroApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Starts the service, whose own threads then keep the process until it is stopped. */
final class RunCommand implements Command {

  private static final Map<String, String> SETTINGS =
      Map.of("port", "server.port", "data", "vuoro.data", "flows", "vuoro.flows");

  @Override
  public String name() {
    return "run";
  }

  @Override
  public String arguments() {
    return "[--port 8080] [--data DIR] [--flows DIR]";
  }

  @Override
  public String purpose() {
    return "Start the service: the web chat, the studio and the API.";
  }

  @Override
  public Exit run(List<String> words, Terminal terminal) {
    Arguments arguments = Arguments.parse(words, SETTINGS.keySet(), Set.of());
    if (!arguments.operands().isEmpty()) {
      throw new WrongUsage("run takes options only, not %s.".formatted(arguments.operands()));
    }
    arguments.option("port").ifPresent(RunCommand::requirePort);
    VuoroApplication.main(settings(arguments).toArray(String[]::new));
    return Exit.GOOD;
  }

  private static void requirePort(String port) {
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
      throw new WrongUsage("--port takes a number from 0 to 65535, not %s.".formatted(port));
    }
  }

  /** The same settings as the service reads them. */
  static List<String> settings(Arguments arguments) {
    List<String> settings = new ArrayList<>();
    SETTINGS.forEach(
        (option, key) ->
            arguments.option(option).ifPresent(value -> settings.add("--" + key + "=" + value)));
    return settings;
  }
}
