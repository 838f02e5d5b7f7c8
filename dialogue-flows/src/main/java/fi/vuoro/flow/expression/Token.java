package fi.vuoro.flow.expression;

/** A word, number, string or sign of an expression's source. */
record Token(Kind kind, String text, int offset) {

  enum Kind {
    NAME,
    NUMBER,
    STRING,
    SIGN
  }

  int end() {
    return offset + text.length();
  }

  boolean is(String expected) {
    return kind != Kind.STRING && text.equals(expected);
  }

  /** The name without its backquotes. */
  String name() {
    return text.startsWith("`") ? text.substring(1, text.length() - 1) : text;
  }
}
