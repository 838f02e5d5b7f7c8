package fi.vuoro.flow.script;

import fi.vuoro.flow.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Takes the nodes of a script apart; what is wrong with one says on which line. */
final class ScriptNodes {
  private final String file;

  ScriptNodes(String file) {
    this.file = file;
  }

  Map<String, Node> keys(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw error(line(node), "keys with values are expected here");
    }
    Map<String, Node> keys = new LinkedHashMap<>();
    for (NodeTuple pair : mapping.getValue()) {
      String key = text(pair.getKeyNode());
      if (keys.put(key, pair.getValueNode()) != null) {
        throw error(line(pair.getKeyNode()), "the key " + key + " stands here twice");
      }
    }
    return keys;
  }

  /** The same, of these keys and no others. */
  Map<String, Node> keys(Node node, String... known) {
    Map<String, Node> keys = keys(node);
    for (Map.Entry<String, Node> key : keys.entrySet()) {
      if (!List.of(known).contains(key.getKey())) {
        throw error(
            line(key.getValue()),
            "there is no key " + key.getKey() + " here; write " + String.join(", ", known));
      }
    }
    return keys;
  }

  Map<String, Value> fields(@Nullable Node node) {
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

  Map<String, @Nullable Value> nullable(Node node) {
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    keys(node).forEach((name, field) -> fields.put(name, value(field)));
    return fields;
  }

  @Nullable Value value(Node node) {
    return switch (node) {
      case ScalarNode scalar -> Scalars.value(scalar);
      case SequenceNode list ->
          new Value.Items(list.getValue().stream().<@Nullable Value>map(this::value).toList());
      default -> new Value.Fields(nullable(node));
    };
  }

  List<String> words(Node value) {
    return value instanceof SequenceNode list
        ? list.getValue().stream().map(this::text).toList()
        : List.of(text(value));
  }

  String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw error(line(node), "a text is expected here");
  }

  @Nullable String word(Map<String, Node> keys, String key) {
    Node node = keys.get(key);
    return node == null ? null : text(node);
  }

  String required(int line, Map<String, Node> keys, String key) {
    String word = word(keys, key);
    if (word == null) {
      throw error(line, key + ": is missing");
    }
    return word;
  }

  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  ScriptError error(int line, String what) {
    return new ScriptError(file, line, what);
  }
}
