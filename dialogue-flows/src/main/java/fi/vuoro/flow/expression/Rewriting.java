package fi.vuoro.flow.expression;

import java.util.List;
import java.util.Set;

/**
 * Makes {@code and list(...)} readable to FEEL's parser, which takes {@code and} for the
 * conjunction. Offsets stay.
 */
final class Rewriting {

  /** As long as {@code and list}; FEEL takes no function whose name begins with {@code and}. */
  static final String AND_LIST = "the_list";

  private static final Set<String> BEFORE_OPERAND =
      Set.of("and", "or", "if", "then", "else", "in", "return", "satisfies", "between");

  private Rewriting() {}

  static String forFeel(String source, List<Token> tokens) {
    StringBuilder rewritten = new StringBuilder(source);
    for (int i = 0; i + 2 < tokens.size(); i++) {
      Token list = tokens.get(i + 1);
      boolean called = list.is("list") && tokens.get(i + 2).is("(");
      if (called && tokens.get(i).is("and") && operandMayFollow(tokens, i)) {
        int start = tokens.get(i).offset();
        int length = list.end() - start;
        String blanks = " ".repeat(Math.max(0, length - AND_LIST.length()));
        rewritten.replace(start, list.end(), AND_LIST + blanks);
      }
    }
    return rewritten.toString();
  }

  private static boolean operandMayFollow(List<Token> tokens, int i) {
    if (i == 0) {
      return true;
    }
    Token before = tokens.get(i - 1);
    return switch (before.kind()) {
      case NUMBER, STRING -> false;
      case NAME -> BEFORE_OPERAND.contains(before.text());
      case SIGN -> !Set.of(")", "]", "}").contains(before.text());
    };
  }
}
