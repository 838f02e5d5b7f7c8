package fi.vuoro.flow.expression;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Exp;
import org.jspecify.annotations.Nullable;

/** Reads one source. What FEEL's parser rejects is explained by our own look at the words. */
final class Parser {

  private static final FeelEngineApi FEEL =
      FeelEngineBuilder.create().withValueMapper(new Values.Mapper()).build();

  /** The end of its message: {@code ...):1:5, found "== 3"}. */
  private static final Pattern PLACE =
      Pattern.compile("\\):(\\d+):(\\d+), found \"", Pattern.DOTALL);

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
    ParseResult result = FEEL.parseExpression(Rewriting.forFeel(source, tokens));
    if (!result.isSuccess()) {
      return explain(result.failure());
    }
    Exp tree = result.parsedExpression().expression();
    return new Expression(source, tree, new ReferenceFinder(Places.of(tree, tokens)).find(tree));
  }

  /** FEEL would blame the condition of an {@code if} that has no {@code else}. */
  private boolean isHalf() {
    return tokens.getFirst().is("if") && tokens.stream().noneMatch(token -> token.is("else"));
  }

  private SyntaxError explain(FeelEngine.Failure failure) {
    Token at = isHalf() ? tokens.getFirst() : tokenAt(offset(failure.message()));
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

  /**
   * FEEL gives up at the last place where it could have gone on, which may be before an operator
   * without an operand.
   */
  private int offset(String message) {
    Matcher matcher = PLACE.matcher(message);
    int offset = 0;
    while (matcher.find()) {
      offset = offset(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
    return offset;
  }

  private int offset(int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = source.indexOf('\n', start) + 1;
    }
    return start + column - 1;
  }

  private @Nullable Token tokenAt(int offset) {
    return tokens.stream().filter(token -> token.end() > offset).findFirst().orElse(null);
  }
}
