package fi.vuoro.flow.yaml;

import fi.vuoro.flow.source.Place;

/**
 * Finds where in a file a part of a scalar's text stands, by walking the text and what was written
 * side by side: quotes, escapes, indentation and folded lines stand only in what was written.
 *
 * @param start offset of the scalar, with its quotes or block sign
 * @param end offset after it
 */
record ScalarPlaces(Lines lines, int start, int end) implements Node.Written {

  @Override
  public Place at(String text, int offset, boolean whole) {
    return lines.at(whole ? start : offsetInFile(text, offset));
  }

  /** Whether it stands after a question mark, which makes it a key in YAML. */
  boolean followsQuestionMark() {
    int at = start - 1;
    while (at > 0 && lines.text().charAt(at) == ' ') {
      at--;
    }
    return at >= 0 && at < start - 1 && lines.text().charAt(at) == '?';
  }

  /** Whether no colon follows it: between braces it is then a key without a value. */
  boolean standsAlone() {
    String rest = lines.text().substring(end, Math.min(end + 20, lines.text().length())).strip();
    return rest.startsWith(",") || rest.startsWith("}");
  }

  private int offsetInFile(String text, int offset) {
    String file = lines.text();
    int raw = begin(file);
    for (int i = 0; i < Math.min(offset, text.length()); i++) {
      char c = text.charAt(i);
      raw = isSpace(c) ? afterSpace(file, raw, c) : afterWord(file, raw);
    }
    return offset < text.length() && !isSpace(text.charAt(offset))
        ? skipSpace(file, raw)
        : Math.min(raw, end);
  }

  private char sign() {
    return start < end ? lines.text().charAt(start) : ' ';
  }

  private int begin(String file) {
    return switch (sign()) {
      case '"', '\'' -> start + 1;
      case '|', '>' -> Math.min(end, file.indexOf('\n', start) + 1);
      default -> start;
    };
  }

  private int afterSpace(String file, int raw, char c) {
    if (raw >= end) {
      return end;
    }
    if (sign() == '"' && file.charAt(raw) == '\\' && !escapesBreak(file, raw)) {
      return raw + escapeLength(file, raw);
    }
    boolean taken = file.charAt(raw) == c || isSpace(file.charAt(raw));
    return taken ? raw + 1 : raw;
  }

  private int afterWord(String file, int from) {
    int raw = skipSpace(file, from);
    if (raw >= end) {
      return end;
    }
    if (sign() == '"' && file.charAt(raw) == '\\') {
      return raw + escapeLength(file, raw);
    }
    return sign() == '\'' && file.startsWith("''", raw) ? raw + 2 : raw + 1;
  }

  private int skipSpace(String file, int from) {
    int raw = from;
    while (raw < end && (isSpace(file.charAt(raw)) || escapesBreak(file, raw))) {
      raw++;
    }
    return raw;
  }

  private boolean escapesBreak(String file, int raw) {
    return sign() == '"' && file.startsWith("\\\n", raw);
  }

  private static int escapeLength(String file, int raw) {
    return switch (raw + 1 < file.length() ? file.charAt(raw + 1) : ' ') {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }
}
