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
  private static final String[] KEYS = {
    "flow", "language", "channel", "zone", "customer", "context", "at", "seed", "chat", "end"
  };

  private final String file;
  private final ScriptNodes nodes;

  private ScriptReader(String file) {
    this.file = file;
    this.nodes = new ScriptNodes(file);
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
    Map<String, Node> keys = nodes.keys(root(text), KEYS);
    return new ChatScript(
        file,
        nodes.required(1, keys, "flow"),
        nodes.word(keys, "language"),
        or(nodes.word(keys, "channel"), "web"),
        zone(keys),
        nodes.fields(keys.get("customer")),
        nodes.fields(keys.get("context")),
        at(keys),
        or(nodes.word(keys, "seed"), "1"),
        lines(keys),
        nodes.word(keys, "end"));
  }

  private MappingNode root(String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      Node root = new Compose(settings).composeString(text).orElse(null);
      if (root instanceof MappingNode mapping) {
        return mapping;
      }
      throw nodes.error(1, "a chat script begins with flow: and has chat: with a list of lines");
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw nodes.error(
          line, "this is not YAML: " + broken.getProblem() + "; put the text in quotes");
    } catch (YamlEngineException broken) {
      throw nodes.error(1, "this is not YAML");
    }
  }

  private List<Line> lines(Map<String, Node> keys) {
    if (!(keys.get("chat") instanceof SequenceNode chat)) {
      throw nodes.error(1, "chat: needs a list of lines");
    }
    List<Line> lines = new ArrayList<>();
    for (Node node : chat.getValue()) {
      if (!(node instanceof MappingNode mapping) || mapping.getValue().size() != 1) {
        throw nodes.error(
            ScriptNodes.line(node), "a line has one key: bot, user, tap, wish, answers, after ...");
      }
      NodeTuple only = mapping.getValue().getFirst();
      lines.add(line(nodes.text(only.getKeyNode()), only.getValueNode()));
    }
    return lines;
  }

  private Line line(String kind, Node value) {
    int line = ScriptNodes.line(value);
    return switch (kind) {
      case "bot" -> bot(line, nodes.text(value));
      case "user" -> new Line.User(line, nodes.words(value));
      case "tap" -> tap(line, value);
      case "wish" -> wish(line, value);
      case "answers" -> new Line.Answers(line, nodes.nullable(value), false);
      case "answersExactly" -> new Line.Answers(line, nodes.nullable(value), true);
      case "after" -> new Line.After(line, span(line, nodes.text(value)));
      case "moves" -> new Line.Moves(line, nodes.text(value));
      case "agent" -> agent(line, value);
      case "signal" -> signal(line, value);
      case "call" -> stub(line, value);
      case "case" -> handedOff(line, value);
      case "offer" -> offered(line, value);
      case "status" -> new Line.StatusIs(line, nodes.text(value));
      default ->
          throw nodes.error(
              line,
              "there is no line of the kind "
                  + kind
                  + "; write bot, user, tap, wish, answers, answersExactly, after, moves, agent,"
                  + " signal, call, case, offer or status");
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
        throw nodes.error(line, "this is not a regular expression: " + wrong.getDescription());
      }
    }
    return new Line.BotSays(line, text);
  }

  private Line tap(int line, Node tapped) {
    Map<String, Node> keys = nodes.keys(tapped, "step", "value");
    Node value = keys.get("value");
    if (value == null) {
      throw nodes.error(line, "tap: needs a value, as in { step: nps, value: 9 }");
    }
    Value given = nodes.value(value);
    if (given == null) {
      throw nodes.error(line, "a control never gives null");
    }
    return new Line.Tap(line, nodes.word(keys, "step"), given);
  }

  private Line wish(int line, Node value) {
    if (value instanceof ScalarNode scalar) {
      return new Line.Wished(line, scalar.getValue(), null);
    }
    Map<String, Node> keys = nodes.keys(value, "wish", "language");
    return new Line.Wished(line, nodes.required(line, keys, "wish"), nodes.word(keys, "language"));
  }

  private Line agent(int line, Node value) {
    if (!(value instanceof MappingNode)) {
      return new Line.Agent(line, nodes.text(value));
    }
    if (!"true".equals(nodes.word(nodes.keys(value, "leaves"), "leaves"))) {
      throw nodes.error(line, "agent: is what a person writes, or { leaves: true }");
    }
    return new Line.AgentLeaves(line);
  }

  private Line signal(int line, Node value) {
    if (value instanceof ScalarNode scalar) {
      return new Line.Signal(line, scalar.getValue(), Map.of());
    }
    Map<String, Value> data = nodes.fields(value);
    String type = nodes.required(line, nodes.keys(value), "type");
    data.remove("type");
    return new Line.Signal(line, type, data);
  }

  private Line stub(int line, Node value) {
    Map<String, Node> keys = nodes.keys(value);
    if (keys.size() != 1) {
      throw nodes.error(line, "call: needs one operation, as in { shop.stock: { left: 3 } }");
    }
    Map.Entry<String, Node> only = keys.entrySet().iterator().next();
    if (only.getValue() instanceof MappingNode mapping) {
      Map<String, Node> result = nodes.keys(mapping);
      if (result.keySet().equals(Set.of("error"))) {
        return new Line.Stub(line, only.getKey(), null, nodes.required(line, result, "error"));
      }
    }
    return new Line.Stub(line, only.getKey(), nodes.value(only.getValue()), null);
  }

  private Line handedOff(int line, Node value) {
    if (value instanceof ScalarNode scalar) {
      return new Line.Case(line, scalar.getValue(), null, null);
    }
    Map<String, Node> keys = nodes.keys(value, "team", "reason", "priority");
    return new Line.Case(
        line, nodes.word(keys, "team"), nodes.word(keys, "reason"), nodes.word(keys, "priority"));
  }

  private Line offered(int line, Node value) {
    if (value instanceof ScalarNode scalar) {
      return new Line.Offered(line, scalar.getValue(), Map.of());
    }
    Map<String, Node> keys = nodes.keys(value, "content", "with");
    Node with = keys.get("with");
    return new Line.Offered(
        line,
        nodes.required(line, keys, "content"),
        with == null ? Map.of() : nodes.nullable(with));
  }

  private static String or(@Nullable String word, String otherwise) {
    return word == null ? otherwise : word;
  }

  private ZoneId zone(Map<String, Node> keys) {
    String zone = or(nodes.word(keys, "zone"), "Europe/Helsinki");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException wrong) {
      throw nodes.error(1, "there is no time zone " + zone);
    }
  }

  private Instant at(Map<String, Node> keys) {
    String at = nodes.word(keys, "at");
    try {
      return at == null ? MONDAY_MORNING : OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException wrong) {
      throw nodes.error(1, "at: is a time such as 2026-03-02T09:00:00+02:00");
    }
  }

  private Span span(int line, String text) {
    return Durations.parse(text)
        .orElseThrow(() -> nodes.error(line, "after: is a time such as 30 min, 24 h or 2 d"));
  }
}
