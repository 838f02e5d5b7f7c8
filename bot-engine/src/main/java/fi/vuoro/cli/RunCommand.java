package fi.vuoro.cli;

import fi.vuoro.VuoroApplication;
import fi.vuoro.demo.Demo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;

/** Starts the service, whose own threads then keep the process until it is stopped. */
final class RunCommand implements Command {

  private static final String DEMO = "demo";

  /** Apart from real data. */
  private static final String DEMO_DATA = "demo-data";

  private static final Map<String, String> SETTINGS =
      Map.of("port", "server.port", "data", "vuoro.data", "flows", "vuoro.flows");

  @Override
  public String name() {
    return "run";
  }

  @Override
  public String arguments() {
    return "[--port 8080] [--data DIR] [--flows DIR] [--demo]";
  }

  @Override
  public String purpose() {
    return "Start the service: the web chat, the studio and the API.";
  }

  @Override
  public Exit run(List<String> words, Terminal terminal) throws IOException {
    Arguments arguments = Arguments.parse(words, SETTINGS.keySet(), Set.of(DEMO));
    if (!arguments.operands().isEmpty()) {
      throw new WrongUsage("run takes options only, not %s.".formatted(arguments.operands()));
    }
    arguments.option("port").ifPresent(RunCommand::requirePort);
    arguments.option("flows").ifPresent(RunCommand::requireFolder);
    if (arguments.flag(DEMO)) {
      demo(arguments, terminal);
    } else {
      VuoroApplication.main(settings(arguments, Map.of()).toArray(String[]::new));
    }
    return Exit.GOOD;
  }

  /** With every channel played on this machine, and data of its own. */
  private static void demo(Arguments arguments, Terminal terminal) throws IOException {
    Demo demo = Demo.begin(arguments.option("flows").map(Path::of).orElse(null));
    Map<String, String> played = new LinkedHashMap<>(Map.of("vuoro.data", DEMO_DATA));
    played.putAll(demo.settings());
    SpringApplication application = VuoroApplication.application();
    demo.join(
        application,
        address -> terminal.out().printf("The demo is ready: open %s in a browser.%n", address));
    application.run(settings(arguments, played).toArray(String[]::new));
  }

  private static void requirePort(String port) {
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
      throw new WrongUsage("--port takes a number from 0 to 65535, not %s.".formatted(port));
    }
  }

  private static void requireFolder(String folder) {
    if (!Files.isDirectory(Path.of(folder))) {
      throw new WrongUsage("--flows takes a folder of flows, and %s is none.".formatted(folder));
    }
  }

  /**
   * The settings as the service reads them, each once.
   *
   * @param others by name, for what the arguments say nothing of
   */
  static List<String> settings(Arguments arguments, Map<String, String> others) {
    Map<String, String> settings = new LinkedHashMap<>(others);
    SETTINGS.forEach(
        (option, key) -> arguments.option(option).ifPresent(value -> settings.put(key, value)));
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toList();
  }
}
