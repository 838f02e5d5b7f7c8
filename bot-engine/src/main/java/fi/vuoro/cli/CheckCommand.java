package fi.vuoro.cli;

import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.knowledge.Knowledge;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.script.ChatScript;
import fi.vuoro.flow.script.ScriptError;
import fi.vuoro.flow.script.ScriptReader;
import fi.vuoro.flow.script.ScriptRun;
import fi.vuoro.flow.yaml.FlowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs chat scripts. */
final class CheckCommand implements Command {
  private static final String ENDING = ".chat.yaml";

  private final Map<String, Held> dialogues = new HashMap<>();

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String arguments() {
    return "SCRIPT...";
  }

  @Override
  public String purpose() {
    return "Run chat scripts: files, or folders of *" + ENDING + ".";
  }

  @Override
  public Exit run(List<String> words, Terminal terminal) throws IOException {
    List<String> named = Arguments.parse(words, Set.of(), Set.of()).operands();
    if (named.isEmpty()) {
      throw new WrongUsage("check needs a script, or a folder of them.");
    }
    int passed = 0;
    int failed = 0;
    for (Path script : scripts(named)) {
      String failure = failure(script);
      if (failure == null) {
        passed++;
      } else {
        failed++;
        terminal.out().println(failure);
      }
    }
    terminal.out().printf("%d passed, %d failed%n", passed, failed);
    return failed == 0 ? Exit.GOOD : Exit.WRONG;
  }

  private @Nullable String failure(Path file) throws IOException {
    try {
      ChatScript script = ScriptReader.read(file.toString(), Files.readString(file));
      Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
      Held held = held(script.flow(), folder);
      ScriptRun.run(script, held.dialogue(), Reader.builtIn(), held.knowledge());
      return null;
    } catch (ScriptError error) {
      return error.getMessage();
    } catch (WrongUsage noFlow) {
      return file + ": " + noFlow.getMessage();
    }
  }

  /** A flow as its scripts hold it. */
  private record Held(Dialogue dialogue, Knowledge knowledge) {}

  private Held held(String flow, Path folder) throws IOException {
    String key = folder + " " + flow;
    Held known = dialogues.get(key);
    if (known == null) {
      FlowArgument argument = FlowArgument.of(flow, folder);
      FlowReader.Result read = argument.read();
      if (read.flow() == null) {
        throw new WrongUsage("The flow " + flow + " can't be run; ./vuoro lint says why.");
      }
      known =
          new Held(new Dialogue(read.flow(), Languages.BUILT_IN), argument.knowledge(read.flow()));
      dialogues.put(key, known);
    }
    return known;
  }

  private static List<Path> scripts(List<String> named) throws IOException {
    List<Path> scripts = new ArrayList<>();
    for (String name : named) {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.walk(path)) {
          inside.filter(file -> file.toString().endsWith(ENDING)).sorted().forEach(scripts::add);
        }
      } else {
        scripts.add(path);
      }
    }
    return scripts;
  }
}
