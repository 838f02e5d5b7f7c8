package fi.vuoro.flow.yaml;

import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Findings;
import fi.vuoro.flow.lint.Nearest;
import fi.vuoro.flow.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts the words of one other language beside those that a part of a flow has. */
final class TextMerge {
  private static final List<String> MAIN_TEXTS = List.of("say", "ask", "text", "title");

  private final Findings findings;
  private final String base;
  private final String language;
  private final Set<String> textKeys;

  /**
   * A merge of words.
   *
   * @param base the language of words that stand in the flow without one
   * @param textKeys the keys that have texts or lists of texts
   */
  TextMerge(Findings findings, String base, String language, Set<String> textKeys) {
    this.findings = findings;
    this.base = base;
    this.language = language;
    this.textKeys = textKeys;
  }

  /** A step with its texts translated: all by key, or the one that it is about. */
  Node.Entries step(Node.Entries step, Node words) {
    return switch (words) {
      case Node.Entries byKey -> mapping(step, byKey);
      case Node.Scalar text -> {
        Optional<Node.Entry> main =
            MAIN_TEXTS.stream().flatMap(key -> step.find(key).stream()).findFirst();
        if (main.isEmpty()) {
          add(
              Code.WRONG_SHAPE,
              text.place(),
              "This step has no text to translate.",
              "Delete the line.");
        }
        yield main.map(entry -> with(step, entry.key().text(), beside(entry.value(), text)))
            .orElse(step);
      }
      case Node.Items items -> {
        wrongShape(items);
        yield step;
      }
      case Node.Nothing n -> step;
    };
  }

  /** The flow's keys with the translated words put beside the words that they have. */
  Node.Entries mapping(Node.Entries flow, Node.Entries words) {
    Node.Entries merged = flow;
    for (Node.Entry entry : words.entries()) {
      String key = entry.key().text();
      Optional<Node> there = merged.value(key);
      if (there.isEmpty()) {
        add(
            Code.UNKNOWN_KEY,
            entry.key().place(),
            "There is no `" + key + "` to translate here.",
            Nearest.hint(key, flow.entries().stream().map(e -> e.key().text()).toList()));
      } else {
        merged = with(merged, key, merge(key, there.get(), entry.value()));
      }
    }
    return merged;
  }

  private Node merge(String key, Node flow, Node words) {
    if (words instanceof Node.Nothing || flow instanceof Node.Nothing) {
      return flow;
    }
    if (flow instanceof Node.Items items) {
      return words instanceof Node.Items list ? byPosition(key, items, list) : byId(items, words);
    }
    if (words instanceof Node.Scalar) {
      if (textKeys.contains(key)) {
        return beside(flow, words);
      }
      add(
          Code.UNKNOWN_KEY,
          words.place(),
          "`" + key + "` is not a text, and is the same in all languages.",
          "Delete the line.");
      return flow;
    }
    if (flow instanceof Node.Entries mapping && words instanceof Node.Entries byKey) {
      return mapping(mapping, byKey);
    }
    wrongShape(words);
    return flow;
  }

  private Node byPosition(String key, Node.Items flow, Node.Items words) {
    List<Node> merged = new ArrayList<>(flow.items());
    for (int i = 0; i < words.items().size(); i++) {
      Node word = words.items().get(i);
      if (i < merged.size()) {
        merged.set(i, merge(key, merged.get(i), word));
      } else if (key.equals("synonyms")) {
        merged.add(new Node.Entries(List.of(inLanguage(language, word)), word.place()));
      } else {
        add(
            Code.WRONG_SHAPE,
            word.place(),
            "The list has more items than that of the flow, which has " + flow.items().size() + ".",
            "Delete this one.");
      }
    }
    return new Node.Items(merged, flow.place());
  }

  /** Options by id: the label alone, or texts by key. */
  private Node byId(Node.Items flow, Node words) {
    if (!(words instanceof Node.Entries byId)) {
      wrongShape(words);
      return flow;
    }
    List<Node> merged = new ArrayList<>(flow.items());
    for (Node.Entry entry : byId.entries()) {
      int index = indexOf(flow, entry.key().text());
      if (index < 0) {
        add(
            Code.UNKNOWN_KEY,
            entry.key().place(),
            "There is no option `" + entry.key().text() + "` here.",
            Nearest.hint(entry.key().text(), ids(flow)));
      } else {
        merged.set(index, option((Node.Entries) merged.get(index), entry.value()));
      }
    }
    return new Node.Items(merged, flow.place());
  }

  private Node option(Node.Entries option, Node words) {
    if (words instanceof Node.Scalar label) {
      return option
          .value("label")
          .map(old -> with(option, "label", beside(old, label)))
          .orElse(option);
    }
    return words instanceof Node.Entries byKey ? mapping(option, byKey) : option;
  }

  private static int indexOf(Node.Items options, String id) {
    for (int i = 0; i < options.items().size(); i++) {
      if (options.items().get(i) instanceof Node.Entries option
          && option.value("id").orElse(null) instanceof Node.Scalar word
          && word.text().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> ids(Node.Items options) {
    return options.items().stream()
        .flatMap(
            o -> o instanceof Node.Entries option ? option.value("id").stream() : Stream.empty())
        .flatMap(id -> id instanceof Node.Scalar word ? Stream.of(word.text()) : Stream.empty())
        .toList();
  }

  /** The words of the flow by language, the new ones among them. */
  private Node beside(Node flow, Node words) {
    List<Node.Entry> byLanguage = new ArrayList<>();
    if (flow instanceof Node.Entries entries) {
      byLanguage.addAll(entries.entries());
    } else {
      byLanguage.add(inLanguage(base, flow));
    }
    Optional<Node.Entry> already =
        byLanguage.stream().filter(e -> e.key().text().equals(language)).findFirst();
    if (already.isPresent()) {
      Place first = already.get().value().place();
      add(
          Code.DUPLICATE_KEY,
          words.place(),
          "The flow has these words in `" + language + "` already, on line " + first.line() + ".",
          "Leave one of them.");
      return flow;
    }
    byLanguage.add(inLanguage(language, words));
    return new Node.Entries(byLanguage, flow.place());
  }

  private static Node.Entry inLanguage(String language, Node words) {
    return new Node.Entry(
        new Node.Scalar(language, true, (text, offset, whole) -> words.place()), words);
  }

  private static Node.Entries with(Node.Entries node, String key, Node value) {
    return new Node.Entries(
        node.entries().stream()
            .map(e -> e.key().text().equals(key) ? new Node.Entry(e.key(), value) : e)
            .toList(),
        node.place());
  }

  private void wrongShape(Node words) {
    add(
        Code.WRONG_SHAPE,
        words.place(),
        "Here a translated text is needed, and here stands " + words.kind() + ".",
        "Write it in the same shape as in the flow.");
  }

  private void add(Code code, Place place, String message, String hint) {
    findings.add(code, place, message, hint);
  }
}
