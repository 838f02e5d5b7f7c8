package fi.vuoro.flow.yaml;

import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.expression.MalformedTemplate;
import fi.vuoro.flow.expression.SyntaxError;
import fi.vuoro.flow.expression.Template;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Nearest;
import fi.vuoro.flow.lint.Sites;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads texts and expressions, and remembers where they stand. */
final class Texts {
  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private static final int LENGTH_AT_MOST = 4_000;

  private final Draft draft;

  Texts(Draft draft) {
    this.draft = draft;
  }

  /** The text of a node; null where it is none, which is a finding. */
  @Nullable Text text(String key, Node node) {
    List<Sites.Part> parts = new ArrayList<>();
    Map<String, Template> templates =
        switch (node) {
          case Node.Scalar words -> everywhere(words, parts);
          case Node.Entries byLanguage -> inLanguages(byLanguage, parts);
          case Node.Items items -> wrongShape(key, items);
          case Node.Nothing n -> Map.of();
        };
    if (templates.isEmpty()) {
      return null;
    }
    Text text = new Text(templates);
    draft.sites.add(new Sites.OfText(text, key, draft.step, node.place(), parts));
    return text;
  }

  private Map<String, Template> wrongShape(String key, Node.Items items) {
    draft.findings.add(
        Code.WRONG_SHAPE,
        items.place(),
        "`" + key + "` is one text, and here stands a list.",
        "Write the text after the colon; put it in quotes if it begins with [ or -.");
    return Map.of();
  }

  private Map<String, Template> everywhere(Node.Scalar words, List<Sites.Part> parts) {
    Template template = template(words);
    parts.add(new Sites.Part(Text.ALL, words.text(), words::place));
    return template == null ? Map.of() : Map.of(Text.ALL, template);
  }

  private Map<String, Template> inLanguages(Node.Entries byLanguage, List<Sites.Part> parts) {
    byLanguage.entries().forEach(entry -> checkLanguage(entry.key()));
    Map<String, Template> templates = new LinkedHashMap<>();
    for (String language : draft.languages) {
      byLanguage
          .value(language)
          .ifPresent(
              node -> {
                Template template =
                    node instanceof Node.Scalar words ? template(words) : notWords(node);
                if (template != null && node instanceof Node.Scalar words) {
                  templates.put(language, template);
                  parts.add(new Sites.Part(language, words.text(), words::place));
                }
              });
    }
    return templates;
  }

  private @Nullable Template notWords(Node node) {
    if (!(node instanceof Node.Nothing)) {
      draft.findings.add(
          Code.WRONG_SHAPE,
          node.place(),
          "Here a text is needed, and here stands " + node.kind() + ".",
          "Put quotes around the text if it begins with {, [ or - or has a colon in it.");
    }
    return null;
  }

  private void checkLanguage(Node.Scalar key) {
    String tag = key.text();
    if (draft.languages.contains(tag) || draft.languages.isEmpty()) {
      return;
    }
    String hint =
        TAG.matcher(tag).matches()
            ? "Add it to `languages`, or delete the line. " + Nearest.hint(tag, draft.languages)
            : "If this is one text with a colon in it, put the whole text in quotes.";
    draft.findings.add(
        Code.LANGUAGE_NOT_LISTED,
        key.place(),
        "`" + tag + "` is not one of the flow's languages.",
        hint);
  }

  private @Nullable Template template(Node.Scalar words) {
    if (words.text().isBlank()) {
      draft.findings.add(
          Code.NOTHING_WRITTEN,
          words.place(),
          "This text is empty.",
          "Write the words, or leave the key out.");
      return null;
    }
    if (isTooMuch(words, Code.BRACES)) {
      return null;
    }
    return switch (Template.parse(words.text())) {
      case Template template -> {
        for (Template.Insert insert : template.inserts()) {
          remember(insert.expression(), Sites.Use.INSERT, words, insert.offset());
        }
        yield template;
      }
      case MalformedTemplate malformed -> {
        malformed.errors().forEach(error -> syntax(Code.BRACES, words, error));
        yield null;
      }
    };
  }

  /** The expression of a node; null where it is none, which is a finding. */
  @Nullable Expression expression(Node.Scalar source, Sites.Use use) {
    if (isTooMuch(source, Code.EXPRESSION)) {
      return null;
    }
    return switch (Expression.parse(source.text())) {
      case Expression expression -> {
        remember(expression, use, source, 0);
        yield expression;
      }
      case SyntaxError error -> {
        syntax(Code.EXPRESSION, source, error);
        yield null;
      }
    };
  }

  /** The expression parser goes as deep as the brackets do. */
  private boolean isTooMuch(Node.Scalar source, Code code) {
    String text = source.text();
    boolean expression = code == Code.EXPRESSION;
    int depth = expression || text.contains("{{") ? Brackets.depth(text) : 0;
    boolean tooMuch =
        depth > Brackets.DEPTH_AT_MOST || (expression && text.length() > LENGTH_AT_MOST);
    if (tooMuch) {
      draft.findings.add(
          code,
          source.place(),
          "This expression is too long or nested too deep.",
          "Put parts of it into names of their own with `set`.");
    }
    return tooMuch;
  }

  private void remember(Expression expression, Sites.Use use, Node.Scalar source, int start) {
    draft.sites.add(
        new Sites.OfExpression(
            expression, use, draft.step, offset -> source.place(start + offset)));
  }

  private void syntax(Code code, Node.Scalar source, SyntaxError error) {
    draft.findings.add(code, source.place(error.offset()), error.message(), error.hint());
  }
}
