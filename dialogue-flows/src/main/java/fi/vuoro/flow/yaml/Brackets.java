package fi.vuoro.flow.yaml;

/** How deep the brackets of a text go. */
final class Brackets {
  static final int DEPTH_AT_MOST = 30;

  private Brackets() {}

  static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (depth > 0 && (c == ')' || c == ']' || c == '}')) {
        depth--;
      }
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }
}
