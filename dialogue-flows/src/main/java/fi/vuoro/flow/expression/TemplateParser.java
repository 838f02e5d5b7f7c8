package fi.vuoro.flow.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text at its double braces, minding braces inside the strings of an expression. */
final class TemplateParser {

  private final String text;
  private final List<Template.Part> parts = new ArrayList<>();
  private final List<SyntaxError> errors = new ArrayList<>();

  TemplateParser(String text) {
    this.text = text;
  }

  ParsedTemplate parse() {
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf("{{", at);
      literal(at, open < 0 ? text.length() : open);
      if (open < 0) {
        break;
      }
      int close = end(open + 2);
      if (close < 0) {
        errors.add(
            new SyntaxError(open, text.length() - open, "{{ is not closed.", "Write }} after it."));
        break;
      }
      insert(open + 2, close);
      at = close + 2;
    }
    return errors.isEmpty() ? new Template(text, parts) : new MalformedTemplate(errors);
  }

  private void literal(int from, int to) {
    String literal = text.substring(from, to);
    int stray = literal.indexOf("}}");
    if (stray >= 0) {
      errors.add(
          new SyntaxError(
              from + stray, 2, "}} closes nothing.", "Write {{ before the expression."));
    }
    if (!literal.isEmpty()) {
      parts.add(new Template.Literal(literal));
    }
  }

  /** Where the braces close, or -1. */
  private int end(int from) {
    boolean quoted = false;
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '{' && !quoted) {
        depth++;
      } else if (c == '}' && !quoted) {
        if (depth == 0 && text.startsWith("}}", i)) {
          return i;
        }
        depth--;
      }
    }
    // A string left open swallows the braces: better to blame the string than the braces.
    return quoted ? text.indexOf("}}", from) : -1;
  }

  private void insert(int from, int to) {
    String inner = text.substring(from, to);
    if (inner.isBlank()) {
      errors.add(
          new SyntaxError(
              from - 2, inner.length() + 4, "The braces are empty.", "Write a name between them."));
      return;
    }
    int offset = from + inner.length() - inner.stripLeading().length();
    switch (Expression.parse(inner.strip())) {
      case Expression expression -> parts.add(new Template.Insert(expression, offset));
      case SyntaxError error -> errors.add(error.shiftedBy(offset));
    }
  }
}
