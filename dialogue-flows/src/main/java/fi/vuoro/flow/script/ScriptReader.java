package fi.vuoro.flow.script;

import fi.vuoro.flow.Span;
import fi.vuoro.flow.script.ChatScript.Line;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.yaml.Durations;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads chat scripts; what is wrong says on which line. */
public final class ScriptReader {
  private static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T07:00:00Z");
  private static final Set<String> KEYS =
      Set.of(
          "flow",
          "language",
          "channel",
          "zone",
          "customer",
          "context",
          "at",
          "seed",
          "chat",
          "end");

  private final String file;

  private ScriptReader(String file) {
    this.file = file;
  }

  /**
   * The script in a text.
   *
   * @param file what it is called in messages
   * @throws ScriptError when it is no script
   */
  public static ChatScript read(String file, String text) {
    return new ScriptReader(file).read(text);
  }

  private ChatScript read(String text) {
    Map<String, Node> keys = keys(root(text));
    for (Map.Entry<String, Node> key : keys.entrySet()) {
      if (!KEYS.contains(key.getKey())) {
        throw error(line(key.getValue()), "there is no key " + key.getKey() + " in a chat script");
      }
    }
    return new ChatScript(
        file,
        required(keys, "flow"),
        word(keys, "language"),
        or(word(keys, "channel"), "web"),
        zone(keys),
        fields(keys.get("customer")),
        fields(keys.get("context")),
        at(keys),
        or(word(keys, "seed"), "1"),
        lines(keys),
        word(keys, "end"));
  }

  private MappingNode root(String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      Node root = new Compose(settings).composeString(text).orElse(null);
      if (root instanceof MappingNode mapping) {
        return mapping;
      }
      throw error(1, "a chat script begins with flow: and has chat: with a list of lines");
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw error(line, "this is not YAML: " + broken.getProblem() + "; put the text in quotes");
    } catch (YamlEngineException broken) {
      throw error(1, "this is not YAML");
    }
  }

  private List<Line> lines(Map<String, Node> keys) {
    if (!(keys.get("chat") instanceof SequenceNode chat)) {
      throw error(1, "chat: needs a list of lines");
    }
    List<Line> lines = new ArrayList<>();
    for (Node node : chat.getValue()) {
      if (!(node instanceof MappingNode mapping) || mapping.getValue().size() != 1) {
        throw error(line(node), "a line has one key: bot, user, tap, wish, answers, after ...");
      }
      NodeTuple only = mapping.getValue().getFirst();
      lines.add(line(text(only.getKeyNode()), only.getValueNode()));
    }
    return lines;
  }

  private Line line(String kind, Node value) {
    int line = line(value);
    return switch (kind) {
      case "bot" -> bot(line, text(value));
      case "user" -> new Line.User(line, words(value));
      case "tap" -> tap(line, keys(value));
      case "wish" -> wish(line, value);
      case "answers" -> new Line.Answers(line, nullable(value), false);
      case "answersExactly" -> new Line.Answers(line, nullable(value), true);
      case "after" -> new Line.After(line, span(line, text(value)));
      case "moves" -> new Line.Moves(line, text(value));
      case "agent" -> agent(line, value);
      case "signal" -> signal(line, value);
      case "call" -> stub(line, value);
      case "case" -> new Line.Case(line, team(value));
      case "status" -> new Line.StatusIs(line, text(value));
      default ->
          throw error(
              line,
              "there is no line of the kind "
                  + kind
                  + "; write bot, user, tap, wish, answers, answersExactly, after, moves, agent,"
                  + " signal, call, case or status");
    };
  }

  private Line bot(int line, String text) {
    if (text.equals("none")) {
      return new Line.BotSilent(line);
    }
    if (text.length() > 1 && text.startsWith("/") && text.endsWith("/")) {
      try {
        String regex = text.substring(1, text.length() - 1);
        return new Line.BotMatches(line, Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS));
      } catch (PatternSyntaxException wrong) {
        throw error(line, "this is not a regular expression: " + wrong.getDescription());
      }
    }
    return new Line.BotSays(line, text);
  }

  private Line tap(int line, Map<String, Node> keys) {
    Node value = keys.get("value");
    if (value == null) {
      throw error(line, "tap: needs a value, as in { step: nps, value: 9 }");
    }
    Value tapped = value(value);
    if (tapped == null) {
      throw error(line, "a control never gives null");
    }
    return new Line.Tap(line, word(keys, "step"), tapped);
  }

  private Line wish(int line, Node value) {
    if (value instanceof ScalarNode scalar) {
      return new Line.Wished(line, scalar.getValue(), null);
    }
    Map<String, Node> keys = keys(value);
    return new Line.Wished(line, required(keys, "wish"), word(keys, "language"));
  }

  private Line agent(int line, Node value) {
    return value instanceof MappingNode
        ? new Line.AgentLeaves(line)
        : new Line.Agent(line, text(value));
  }

  private Line signal(int line, Node value) {
    if (value instanceof ScalarNode scalar) {
      return new Line.Signal(line, scalar.getValue(), Map.of());
    }
    Map<String, Value> data = fields(value);
    String type = required(keys(value), "type");
    data.remove("type");
    return new Line.Signal(line, type, data);
  }

  private Line stub(int line, Node value) {
    Map<String, Node> keys = keys(value);
    if (keys.size() != 1) {
      throw error(line, "call: needs one operation, as in { shop.stock: { left: 3 } }");
    }
    Map.Entry<String, Node> only = keys.entrySet().iterator().next();
    if (only.getValue() instanceof MappingNode mapping) {
      Map<String, Node> result = keys(mapping);
      if (result.keySet().equals(Set.of("error"))) {
        return new Line.Stub(line, only.getKey(), null, required(result, "error"));
      }
    }
    return new Line.Stub(line, only.getKey(), value(only.getValue()), null);
  }

  private @Nullable String team(Node value) {
    return value instanceof ScalarNode scalar ? scalar.getValue() : word(keys(value), "team");
  }

  private Map<String, Node> keys(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw error(line(node), "keys with values are expected here");
    }
    Map<String, Node> keys = new LinkedHashMap<>();
    mapping.getValue().forEach(pair -> keys.put(text(pair.getKeyNode()), pair.getValueNode()));
    return keys;
  }

  private Map<String, Value> fields(@Nullable Node node) {
    Map<String, Value> fields = new LinkedHashMap<>();
    if (node != null) {
      keys(node)
          .forEach(
              (name, field) -> {
                Value value = value(field);
                if (value != null) {
                  fields.put(name, value);
                }
              });
    }
    return fields;
  }

  private Map<String, @Nullable Value> nullable(Node node) {
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    keys(node).forEach((name, field) -> fields.put(name, value(field)));
    return fields;
  }

  private @Nullable Value value(Node node) {
    return switch (node) {
      case ScalarNode scalar -> Scalars.value(scalar);
      case SequenceNode list ->
          new Value.Items(list.getValue().stream().<@Nullable Value>map(this::value).toList());
      default -> new Value.Fields(nullable(node));
    };
  }

  private List<String> words(Node value) {
    return value instanceof SequenceNode list
        ? list.getValue().stream().map(this::text).toList()
        : List.of(text(value));
  }

  private String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw error(line(node), "a text is expected here");
  }

  private @Nullable String word(Map<String, Node> keys, String key) {
    Node node = keys.get(key);
    return node == null ? null : text(node);
  }

  private String required(Map<String, Node> keys, String key) {
    String word = word(keys, key);
    if (word == null) {
      throw error(1, key + ": is missing");
    }
    return word;
  }

  private static String or(@Nullable String word, String otherwise) {
    return word == null ? otherwise : word;
  }

  private ZoneId zone(Map<String, Node> keys) {
    String zone = or(word(keys, "zone"), "Europe/Helsinki");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException wrong) {
      throw error(1, "there is no time zone " + zone);
    }
  }

  private Instant at(Map<String, Node> keys) {
    String at = word(keys, "at");
    try {
      return at == null ? MONDAY_MORNING : OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException wrong) {
      throw error(1, "at: is a time such as 2026-03-02T09:00:00+02:00");
    }
  }

  private Span span(int line, String text) {
    return Durations.parse(text)
        .orElseThrow(() -> error(line, "after: is a time such as 30 min, 24 h or 2 d"));
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private ScriptError error(int line, String what) {
    return new ScriptError(file, line, what);
  }
}
