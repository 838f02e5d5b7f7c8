package fi.vuoro.flow.expression;

/**
 * Why a text is no expression.
 *
 * @param offset where in the source it goes wrong, in UTF-16 units from 0
 * @param length how much of the source is wrong, 0 at the end of the source
 * @param message what is wrong
 * @param hint what to write instead; empty where nothing is known
 */
public record SyntaxError(int offset, int length, String message, String hint) implements Parsed {

  SyntaxError shiftedBy(int by) {
    return new SyntaxError(offset + by, length, message, hint);
  }
}
