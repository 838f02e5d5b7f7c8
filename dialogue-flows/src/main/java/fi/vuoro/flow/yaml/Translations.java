package fi.vuoro.flow.yaml;

import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Findings;
import fi.vuoro.flow.lint.Nearest;
import fi.vuoro.flow.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges the translations of {@code <flow>.<language>.yaml} into the flow. Such a file has the id
 * of a step as a key, and under it the step's text, or its texts by key; options by id. Beside the
 * steps it may have {@code title} and {@code lists}; steps may also stand together under {@code
 * steps}.
 */
final class Translations {
  private static final List<String> INSIDE = List.of("steps", "group", "branch");

  private final Findings findings;
  private final Set<String> textKeys;

  Translations(Findings findings, Set<String> textKeys) {
    this.findings = findings;
    this.textKeys = textKeys;
  }

  /** The flow with the words of every translation in it. */
  Node.Entries into(Node.Entries flow, Map<String, Node> translations) {
    Node.Entries merged = flow;
    for (Map.Entry<String, Node> translation : translations.entrySet()) {
      merged = into(merged, translation.getKey(), translation.getValue());
    }
    return merged;
  }

  private Node.Entries into(Node.Entries flow, String language, Node translation) {
    List<String> languages =
        flow.value("languages").orElse(null) instanceof Node.Items items
            ? items.items().stream()
                .filter(Node.Scalar.class::isInstance)
                .map(n -> ((Node.Scalar) n).text())
                .toList()
            : List.of();
    if (!languages.contains(language)) {
      add(
          Code.LANGUAGE_NOT_LISTED,
          translation.place(),
          "This is a translation into `"
              + language
              + "`, which is not one of the flow's languages.",
          "Add it to `languages` in the flow.");
      return flow;
    }
    if (!(translation instanceof Node.Entries words)) {
      add(
          Code.WRONG_SHAPE,
          translation.place(),
          "A translation has steps as keys, and here stands " + translation.kind() + ".",
          "Write the id of a step, a colon, and its text.");
      return flow;
    }
    Map<String, Node> bySteps = new LinkedHashMap<>();
    Node.Entries head = sorted(flow, words, bySteps);
    TextMerge merge = new TextMerge(findings, languages.getFirst(), language, textKeys);
    Node.Entries merged = merge.mapping(flow, head);
    return withSteps(merged, bySteps, merge);
  }

  /** Puts the texts of steps by id, and gives those of the flow itself. */
  private Node.Entries sorted(Node.Entries flow, Node.Entries words, Map<String, Node> bySteps) {
    Set<String> ids = new LinkedHashSet<>();
    flow.value("steps").ifPresent(steps -> collect(steps, ids));
    List<Node.Entry> own = new ArrayList<>();
    for (Node.Entry entry : words.entries()) {
      String key = entry.key().text();
      if (key.equals("steps") && entry.value() instanceof Node.Entries steps) {
        steps.entries().forEach(step -> put(step, ids, bySteps));
      } else if (key.equals("title") || key.equals("lists")) {
        own.add(entry);
      } else {
        put(entry, ids, bySteps);
      }
    }
    return new Node.Entries(own, words.place());
  }

  private void put(Node.Entry step, Set<String> ids, Map<String, Node> bySteps) {
    String id = step.key().text();
    if (ids.contains(id)) {
      bySteps.put(id, step.value());
    } else {
      add(
          Code.UNKNOWN_STEP,
          step.key().place(),
          "The flow has no step `" + id + "`.",
          Nearest.hint(id, ids));
    }
  }

  private static void collect(Node steps, Set<String> ids) {
    if (steps instanceof Node.Items items) {
      for (Node item : items.items()) {
        if (item instanceof Node.Entries step) {
          step.value("id")
              .ifPresent(
                  id -> {
                    if (id instanceof Node.Scalar word) {
                      ids.add(word.text());
                    }
                  });
          INSIDE.forEach(key -> step.value(key).ifPresent(inner -> collect(inner, ids)));
        }
      }
    }
  }

  private Node.Entries withSteps(Node.Entries node, Map<String, Node> bySteps, TextMerge merge) {
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : node.entries()) {
      boolean inside = INSIDE.contains(entry.key().text()) && entry.value() instanceof Node.Items;
      entries.add(
          inside
              ? new Node.Entry(entry.key(), steps((Node.Items) entry.value(), bySteps, merge))
              : entry);
    }
    return new Node.Entries(entries, node.place());
  }

  private Node steps(Node.Items items, Map<String, Node> bySteps, TextMerge merge) {
    List<Node> steps = new ArrayList<>();
    for (Node item : items.items()) {
      steps.add(
          item instanceof Node.Entries step
              ? withSteps(translated(step, bySteps, merge), bySteps, merge)
              : item);
    }
    return new Node.Items(steps, items.place());
  }

  private Node.Entries translated(Node.Entries step, Map<String, Node> bySteps, TextMerge merge) {
    Node words =
        step.value("id").orElse(null) instanceof Node.Scalar id ? bySteps.get(id.text()) : null;
    return words == null ? step : merge.step(step, words);
  }

  private void add(Code code, Place place, String message, String hint) {
    findings.add(code, place, message, hint);
  }
}
