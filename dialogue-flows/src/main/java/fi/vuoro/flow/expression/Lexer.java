package fi.vuoro.flow.expression;

import fi.vuoro.flow.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a source into tokens. FEEL's own parser keeps no positions, and rejects without saying why
 * what people write who know another language, so we look at the words ourselves.
 */
final class Lexer {

  /** Order matters: comments and longer signs first. An unclosed string runs to the end. */
  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?<skip>\\s+|//[^\\n]*|/\\*.*?\\*/)\
          |(?<string>"(?:\\\\.|[^"\\\\])*"?)\
          |(?<name>`[^`]*`|[\\p{L}_$][\\p{L}\\p{N}_$]*)\
          |(?<number>\\d+(?:\\.(?=\\d)\\d+)?|\\.\\d+)\
          |(?<sign>\\.\\.|===|!==|==|!=|<=|>=|=<|=>|<>|&&|\\|\\||\\*\\*|.)""",
          Pattern.DOTALL);

  private Lexer() {}

  static List<Token> tokens(String source) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(source);
    while (matcher.find()) {
      if (matcher.group("skip") == null) {
        tokens.add(new Token(kind(matcher), matcher.group(), matcher.start()));
      }
    }
    return tokens;
  }

  private static Kind kind(Matcher matcher) {
    if (matcher.group("string") != null) {
      return Kind.STRING;
    }
    if (matcher.group("name") != null) {
      return Kind.NAME;
    }
    return matcher.group("number") != null ? Kind.NUMBER : Kind.SIGN;
  }
}
