package fi.vuoro.flow.yaml;

import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Findings;
import fi.vuoro.flow.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds the tree of the first document of a stream, and finds what flows don't have in them. */
final class TreeComposer {
  static final int DEPTH_AT_MOST = 100;
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  private final Lines lines;
  private final Findings findings;
  private final Iterator<Event> events;

  TreeComposer(Lines lines, Findings findings, List<Event> events) {
    this.lines = lines;
    this.findings = findings;
    this.events = events.iterator();
  }

  Node compose() {
    Event event = events.next();
    while (event.getEventId() == Event.ID.StreamStart
        || event.getEventId() == Event.ID.DocumentStart) {
      event = events.next();
    }
    return node(event, 0);
  }

  private Node node(Event event, int depth) {
    if (event instanceof AliasEvent alias) {
      String name = alias.getAlias().getValue();
      return wrong(
          Code.ALIAS,
          event,
          "`*" + name + "` stands for something else in YAML.",
          "Quote it (\"*" + name + "\") if it is text; otherwise write the thing itself.");
    }
    checkAnchor((NodeEvent) event);
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    checkTag(event, ((CollectionStartEvent) event).getTag().orElse(""));
    if (depth >= DEPTH_AT_MOST) {
      skip();
      return wrong(
          Code.TOO_DEEP,
          event,
          "This is nested more than " + DEPTH_AT_MOST + " levels deep.",
          "Put part of the flow into a flow of its own and `run` it.");
    }
    return event.getEventId() == Event.ID.MappingStart
        ? entries((CollectionStartEvent) event, depth)
        : items(event, depth);
  }

  private Node.Items items(Event start, int depth) {
    List<Node> items = new ArrayList<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      Node item = node(event, depth + 1);
      if (isNull(item)) {
        nothing(
            item.place(),
            "Nothing is written after the dash.",
            "Write the item, or leave out the dash.");
      } else {
        items.add(item);
      }
    }
    return new Node.Items(items, place(start));
  }

  private Node.Entries entries(CollectionStartEvent start, int depth) {
    checkBraces(start);
    List<Node.Entry> entries = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      Node key = node(event, depth + 1);
      Node value = node(events.next(), depth + 1);
      if (!(key instanceof Node.Scalar word) || isNull(key)) {
        keyIsNoWord(key);
      } else if (word.written() instanceof ScalarPlaces places && places.followsQuestionMark()) {
        questionMark(word);
      } else if (isNull(value)) {
        nothingUnder(word, start.isFlow());
        seen.put(word.text(), word.place());
        entries.add(new Node.Entry(word, new Node.Nothing(value.place())));
      } else if (seen.containsKey(word.text())) {
        duplicate(word, seen.get(word.text()));
      } else {
        seen.put(word.text(), word.place());
        entries.add(new Node.Entry(word, value));
      }
    }
    return new Node.Entries(entries, place(start));
  }

  private Node scalar(ScalarEvent event) {
    checkTag(event, event.getTag().orElse(""));
    int start = event.getStartMark().map(m -> lines.offset(m.getLine(), m.getColumn())).orElse(0);
    int end = event.getEndMark().map(m -> lines.offset(m.getLine(), m.getColumn())).orElse(start);
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    Node.Scalar scalar =
        new Node.Scalar(event.getValue(), plain, new ScalarPlaces(lines, start, end));
    if (plain) {
      checkHash(scalar, end);
    }
    return event.getTag().isPresent() && scalar.text().isEmpty()
        ? new Node.Nothing(place(event))
        : scalar;
  }

  private static boolean isNull(Node node) {
    return node instanceof Node.Scalar scalar && scalar.plain() && NULLS.contains(scalar.text());
  }

  /** {@code We are #1} reads as {@code We are}; a comment has a space after the sign. */
  private void checkHash(Node.Scalar scalar, int end) {
    String text = lines.text();
    int at = end;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    boolean hash = at > end && at + 1 < text.length() && text.charAt(at) == '#';
    if (hash && Character.isLetterOrDigit(text.charAt(at + 1)) && !scalar.text().isEmpty()) {
      findings.add(
          Code.CUT_BY_HASH,
          lines.at(at),
          "What follows # is a comment, and no part of the value.",
          "Put the value in quotes if # belongs to it; otherwise write a space after #.");
    }
  }

  private void checkAnchor(NodeEvent event) {
    event
        .getAnchor()
        .ifPresent(
            anchor ->
                wrong(
                    Code.ANCHOR,
                    event,
                    "`&" + anchor.getValue() + "` is an anchor in YAML, which flows don't have.",
                    "Quote the value if & belongs to it; otherwise delete it."));
  }

  private void checkTag(Event event, String tag) {
    if (!tag.isEmpty()) {
      String name = tag.startsWith("!") ? tag.substring(1) : tag;
      wrong(
          Code.TAG,
          event,
          "`" + tag + "` is a tag in YAML, which flows don't have.",
          "In a condition write `not("
              + (name.isEmpty() ? "..." : name)
              + ")`; a text that begins with ! needs quotes.");
    }
  }

  private void keyIsNoWord(Node key) {
    findings.add(
        Code.KEY_NOT_A_WORD,
        key.place(),
        "A key must be a word; this is " + key.kind() + ".",
        key instanceof Node.Entries
            ? "Put quotes around a text that begins with {{."
            : "Put quotes around a text that has ? or : in it.");
  }

  private void questionMark(Node.Scalar word) {
    findings.add(
        Code.QUOTES_MISSING,
        word.place(),
        "A question mark and a space before `" + word.text() + "` make a key of it in YAML.",
        "Put quotes around the whole text, the question mark included.");
    findings.settle(word.place());
  }

  /** {@code {{ name }}} alone is a mapping in a mapping for YAML. */
  private void checkBraces(CollectionStartEvent start) {
    int at = start.getStartMark().map(m -> lines.offset(m.getLine(), m.getColumn())).orElse(0);
    if (start.isFlow() && lines.text().startsWith("{{", at)) {
      findings.add(
          Code.QUOTES_MISSING,
          place(start),
          "Quotes are missing: a value that begins with {{ needs them.",
          "Put quotes around the whole text, such as \"{{ customer.firstName }}\".");
      findings.settle(place(start));
    }
  }

  private void nothingUnder(Node.Scalar key, boolean inBraces) {
    if (inBraces && key.written() instanceof ScalarPlaces word && word.standsAlone()) {
      findings.add(
          Code.QUOTES_MISSING,
          key.place(),
          "`" + key.text() + "` stands alone after a comma.",
          "If the comma belongs to the text before it, put that text in quotes.");
      findings.settle(key.place());
      return;
    }
    nothing(
        key.place(),
        "Nothing is written after `" + key.text() + ":`.",
        "Write a value, or leave the key out. A text that begins with # needs quotes.");
  }

  private void nothing(Place place, String message, String hint) {
    findings.add(Code.NOTHING_WRITTEN, place, message, hint);
  }

  private void duplicate(Node.Scalar key, Place first) {
    findings.add(
        Code.DUPLICATE_KEY,
        key.place(),
        "`" + key.text() + "` stands here twice; the first is on line " + first.line() + ".",
        "Leave one of them.");
  }

  private Node wrong(Code code, Event event, String message, String hint) {
    findings.add(code, place(event), message, hint);
    return new Node.Nothing(place(event));
  }

  private void skip() {
    for (int open = 1; open > 0; ) {
      Event event = events.next();
      if (event instanceof CollectionStartEvent) {
        open++;
      } else if (event.getEventId() == Event.ID.MappingEnd
          || event.getEventId() == Event.ID.SequenceEnd) {
        open--;
      }
    }
  }

  private Place place(Event event) {
    return event
        .getStartMark()
        .map(m -> lines.place(m.getLine(), m.getColumn()))
        .orElse(lines.place(0, 0));
  }
}
