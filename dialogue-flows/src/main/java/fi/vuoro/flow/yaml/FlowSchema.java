package fi.vuoro.flow.yaml;

import fi.vuoro.flow.lint.Findings;
import fi.vuoro.flow.question.catalog.QuestionTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The JSON Schema of the flow language: that of its grammar, with the keys that question types add.
 */
public final class FlowSchema {
  private static final String GRAMMAR = "/schema/flow.schema.json";

  private final QuestionTypes types;
  private final Node grammar;

  /** The schema of flows with these question types. */
  public FlowSchema(QuestionTypes types) {
    this.types = types;
    this.grammar = parse(grammarSource());
  }

  /** The schema as JSON (draft 2020-12). */
  public String json() {
    return JsonText.object(
        replaced(grammar, Map.of("$defs", definitions((Node.Entries) value(grammar, "$defs")))));
  }

  private String definitions(Node.Entries definitions) {
    List<String> names = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    Map<String, String> fragments = new LinkedHashMap<>();
    for (QuestionTypes.Entry type : types.entries()) {
      String name = JsonText.string(type.name());
      names.add(name);
      keys.add(keysOf(name, "question-" + type.name()));
      fragments.put("question-" + type.name(), json(parse(Source.of(type.name(), type.schema()))));
    }
    Map<String, String> all =
        replaced(
            definitions,
            Map.of(
                "questionType",
                JsonText.object(
                    replaced(
                        value(definitions, "questionType"), Map.of("enum", JsonText.array(names)))),
                "questionKeys",
                JsonText.object(Map.of("allOf", JsonText.array(keys)))));
    all.putAll(fragments);
    return JsonText.object(all);
  }

  private static String keysOf(String name, String definition) {
    return """
        {"if":{"required":["type"],"properties":{"type":{"const":%s}}},"then":{"$ref":"#/$defs/%s"}}"""
        .formatted(name, definition);
  }

  private static Map<String, String> replaced(Node node, Map<String, String> parts) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Node.Entry entry : ((Node.Entries) node).entries()) {
      String key = entry.key().text();
      fields.put(key, parts.getOrDefault(key, json(entry.value())));
    }
    return fields;
  }

  private static Node value(Node node, String key) {
    return ((Node.Entries) node).value(key).orElseThrow();
  }

  private static String json(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar.plain() ? scalar.text() : JsonText.string(scalar.text());
      case Node.Items items ->
          JsonText.array(items.items().stream().map(FlowSchema::json).toList());
      case Node.Entries entries -> JsonText.object(replaced(entries, Map.of()));
      case Node.Nothing n -> "null";
    };
  }

  /** Names of the keys whose values are texts or lists of texts, anywhere in a flow. */
  Set<String> textKeys() {
    return keysThat(
        schema ->
            refersTo(schema, "text")
                || refersTo(schema, "texts")
                || schema.value("items").filter(items -> refersTo(items, "text")).isPresent());
  }

  private Set<String> keysThat(Predicate<Node.Entries> matches) {
    Set<String> keys = new HashSet<>();
    collect(parse(Source.of("schema", json())), matches, keys);
    return Set.copyOf(keys);
  }

  private static void collect(Node node, Predicate<Node.Entries> matches, Set<String> keys) {
    switch (node) {
      case Node.Items items -> items.items().forEach(item -> collect(item, matches, keys));
      case Node.Entries entries -> {
        if (entries.value("properties").orElse(null) instanceof Node.Entries properties) {
          properties.entries().stream()
              .filter(p -> p.value() instanceof Node.Entries schema && matches.test(schema))
              .forEach(p -> keys.add(p.key().text()));
        }
        entries.entries().forEach(entry -> collect(entry.value(), matches, keys));
      }
      case Node.Scalar s -> {}
      case Node.Nothing n -> {}
    }
  }

  private static boolean refersTo(Node schema, String definition) {
    return schema instanceof Node.Entries entries
        && entries.value("$ref").orElse(null) instanceof Node.Scalar ref
        && ref.text().equals("#/$defs/" + definition);
  }

  private static Source grammarSource() {
    try (InputStream in = FlowSchema.class.getResourceAsStream(GRAMMAR)) {
      if (in == null) {
        throw new IllegalStateException(GRAMMAR + " is missing");
      }
      return new Source(GRAMMAR, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node parse(Source source) {
    Findings findings = new Findings(source.file());
    Node node = new YamlTree(findings).read(source);
    if (node == null || findings.hasErrors()) {
      throw new IllegalStateException(source.file() + ": " + findings.inOrder());
    }
    return node;
  }
}
