package fi.vuoro.flow.expression;

import java.util.List;
import java.util.Optional;
import org.camunda.feel.impl.parser.ExpressionValidator;
import org.camunda.feel.impl.parser.FeelParser;
import org.camunda.feel.syntaxtree.Exp;
import org.jspecify.annotations.Nullable;

/**
 * Reads one source. What FEEL's parser rejects is explained by our own look at the words.
 *
 * <p>It goes to the parser directly: {@code FeelEngineApi} makes ready what is needed to evaluate,
 * which takes far longer than to read a flow, and tells the place of an error only in words.
 */
final class Parser {

  private static final ExpressionValidator WITHOUT_JAVA = new ExpressionValidator(false);

  private final String source;
  private final List<Token> tokens;

  Parser(String source) {
    this.source = source;
    this.tokens = Lexer.tokens(source);
  }

  Parsed parse() {
    if (tokens.isEmpty()) {
      return new SyntaxError(0, source.length(), "There is no expression here.", "");
    }
    Optional<SyntaxError> foreign = ForeignWriting.in(source, tokens);
    if (foreign.isPresent()) {
      return foreign.get();
    }
    fastparse.Parsed<?> read;
    try {
      read = FeelParser.parseExpression(Rewriting.forFeel(source, tokens));
    } catch (RuntimeException e) {
      return explain(0);
    }
    if (read instanceof fastparse.Parsed.Failure failure) {
      return explain(failure.index());
    }
    Exp tree = (Exp) read.get().value();
    if (WITHOUT_JAVA.validateExpression(tree).isDefined()) {
      return explain(0);
    }
    return new Expression(source, tree, new ReferenceFinder(Places.of(tree, tokens)).find(tree));
  }

  /** FEEL would blame the condition of an {@code if} that has no {@code else}. */
  private boolean isHalf() {
    return tokens.getFirst().is("if") && tokens.stream().noneMatch(token -> token.is("else"));
  }

  /**
   * @param offset where FEEL gave up: the last place where it could have gone on, which may be
   *     before an operator without an operand
   */
  private SyntaxError explain(int offset) {
    Token at = isHalf() ? tokens.getFirst() : tokenAt(offset);
    if (at == null) {
      return new SyntaxError(
          source.length(), 0, "The expression breaks off.", "Finish it, or take its end away.");
    }
    return new SyntaxError(
        at.offset(),
        at.text().length(),
        "\"" + at.text() + "\" is not understood here.",
        ForeignWriting.hintAt(tokens, tokens.indexOf(at)));
  }

  private @Nullable Token tokenAt(int offset) {
    return tokens.stream().filter(token -> token.end() > offset).findFirst().orElse(null);
  }
}
