package fi.vuoro.flow.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people write who know JavaScript, Excel or SQL, and what FEEL has instead. */
final class ForeignWriting {

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("==", "Write one sign: nps = 9."),
          Map.entry("===", "Write one sign: nps = 9."),
          Map.entry("!==", "Write !=: nps != 9."),
          Map.entry("<>", "Write !=: nps != 9."),
          Map.entry("&&", "Write and: nps <= 6 and solved."),
          Map.entry("&", "Write and; texts are joined by +."),
          Map.entry("||", "Write or: nps <= 6 or reason = \"price\"."),
          Map.entry("|", "Write or: nps <= 6 or reason = \"price\"."),
          Map.entry("=<", "Write <=: nps <= 6."),
          Map.entry("=>", "Write >=: nps >= 9."),
          Map.entry("!", "Write not(...): not(solved)."),
          Map.entry("'", "Texts stand in double quotes: reason = \"price\"."),
          Map.entry("%", "Write modulo(a, b)."),
          Map.entry("\u201C", "Texts stand in straight double quotes: \"price\"."),
          Map.entry("\u201D", "Texts stand in straight double quotes: \"price\"."),
          Map.entry("\u2019", "Texts stand in straight double quotes: \"price\"."),
          Map.entry("\u2264", "Write <=: nps <= 6."),
          Map.entry("\u2265", "Write >=: nps >= 9."),
          Map.entry("\u2260", "Write !=: nps != 9."),
          Map.entry("\u2013", "Write a plain minus, or two dots for a range: [0..6]."),
          Map.entry("\u2212", "Write a plain minus."),
          Map.entry(";", "An expression is one; take the semicolon away."));

  private static final Map<String, String> WORDS =
      Map.of(
          "AND",
          "and",
          "OR",
          "or",
          "NOT",
          "not",
          "True",
          "true",
          "False",
          "false",
          "TRUE",
          "true",
          "FALSE",
          "false",
          "NULL",
          "null",
          "None",
          "null",
          "undefined",
          "null");

  private static final Map<String, String> METHODS =
      Map.of(
          "length", "Write count(list), or string length(text).",
          "includes", "Write \"tv\" in extras, or contains(text, \"tv\").",
          "contains", "Write \"tv\" in extras, or contains(text, \"tv\").",
          "startsWith", "Write starts with(text, \"tv\").",
          "toLowerCase", "Write lower case(text).");

  private static final Set<String> CHANCE = Set.of("random", "uuid");

  private ForeignWriting() {}

  static Optional<SyntaxError> in(String source, List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String hint = hint(tokens, i);
      if (hint != null) {
        String message = "\"" + token.text() + "\" is not FEEL.";
        return Optional.of(new SyntaxError(token.offset(), token.text().length(), message, hint));
      }
      if (token.kind() == Token.Kind.STRING && !isClosed(token.text())) {
        int length = source.length() - token.offset();
        return Optional.of(
            new SyntaxError(
                token.offset(), length, "The text is not closed.", "Put \" at its end."));
      }
    }
    return Optional.empty();
  }

  private static @Nullable String hint(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return switch (token.kind()) {
      case SIGN -> sign(tokens, i);
      case NAME -> word(tokens, i);
      case NUMBER -> number(tokens, i);
      case STRING -> null;
    };
  }

  private static @Nullable String sign(List<Token> tokens, int i) {
    String text = tokens.get(i).text();
    if (text.equals("?") && i > 0 && isOperand(tokens.get(i - 1))) {
      return "Write if ... then ... else ...: if n = 1 then \"one\" else \"many\".";
    }
    return SIGNS.get(text);
  }

  private static boolean isOperand(Token token) {
    return token.kind() == Token.Kind.NUMBER
        || token.kind() == Token.Kind.STRING
        || token.is(")")
        || token.is("]")
        || (token.kind() == Token.Kind.NAME && !Reserved.WORDS.contains(token.text()));
  }

  private static @Nullable String word(List<Token> tokens, int i) {
    String text = tokens.get(i).text();
    boolean field = i > 0 && tokens.get(i - 1).is(".");
    boolean called = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
    if (field) {
      return METHODS.containsKey(text) && (called || text.equals("length"))
          ? METHODS.get(text)
          : null;
    }
    if (WORDS.containsKey(text)) {
      return "Write " + WORDS.get(text) + ".";
    }
    if (CHANCE.contains(text) && (called || isNumberCall(tokens, i))) {
      return "The same answers must give the same path: for chance, use a branch with arms.";
    }
    return text.equals("is") && !called && i > 0 && isOperand(tokens.get(i - 1))
        ? "Write = or !=: nps = null, nps != null."
        : null;
  }

  private static boolean isNumberCall(List<Token> tokens, int i) {
    return i + 2 < tokens.size() && tokens.get(i + 1).is("number") && tokens.get(i + 2).is("(");
  }

  /** {@code nps in 9..10}: FEEL has ranges in brackets alone, but for the list of a loop. */
  private static @Nullable String number(List<Token> tokens, int i) {
    boolean range = i > 1 && tokens.get(i - 1).is("in") && i + 1 < tokens.size();
    return range && tokens.get(i + 1).is("..") && !bindsName(tokens, i - 2)
        ? "A range stands in brackets: nps in [9..10]."
        : null;
  }

  private static boolean bindsName(List<Token> tokens, int i) {
    return i > 0 && Set.of("for", "some", "every", ",").contains(tokens.get(i - 1).text());
  }

  private static boolean isClosed(String string) {
    return string.length() > 1 && string.endsWith("\"");
  }

  /** A hint for a place where FEEL's parser gave up. */
  static String hintAt(List<Token> tokens, int i) {
    Token before = i > 0 ? tokens.get(i - 1) : null;
    Token at = tokens.get(i);
    if (before != null && before.is("not")) {
      return "Write not(...): not(" + at.text() + ").";
    }
    if (at.is(",") && before != null && before.kind() == Token.Kind.NUMBER) {
      return "Decimals have a point: 8.5.";
    }
    if (i == tokens.size() - 1
        && at.kind() == Token.Kind.SIGN
        && !Set.of(")", "]", "}").contains(at.text())) {
      return "Something is missing after it.";
    }
    if (tokens.getFirst().is("if") && tokens.stream().noneMatch(token -> token.is("else"))) {
      return "An if has three parts: if ... then ... else ....";
    }
    return unbalanced(tokens);
  }

  private static String unbalanced(List<Token> tokens) {
    long open = tokens.stream().filter(token -> token.is("(")).count();
    long closed = tokens.stream().filter(token -> token.is(")")).count();
    if (open == closed) {
      return "";
    }
    return open > closed
        ? "A closing parenthesis is missing."
        : "There is a closing parenthesis too many.";
  }
}
