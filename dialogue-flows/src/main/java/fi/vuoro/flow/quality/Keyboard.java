package fi.vuoro.flow.quality;

import java.util.List;

/** What fingers write that only run over the keys. */
final class Keyboard {
  private static final List<String> ROWS = List.of("qwertyuiopå", "asdfghjklöä", "zxcvbnm");

  private Keyboard() {}

  /** Whether each letter lies beside the one before: {@code asdf}, {@code poiu}. */
  static boolean isRun(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (!areNeighbours(word.charAt(i - 1), word.charAt(i))) {
        return false;
      }
    }
    return word.length() > 2;
  }

  /** Whether all letters lie in one row. */
  static boolean isRow(String word) {
    return ROWS.stream().anyMatch(row -> word.chars().allMatch(c -> row.indexOf(c) >= 0));
  }

  private static boolean areNeighbours(char one, char other) {
    return ROWS.stream()
        .anyMatch(
            row ->
                row.indexOf(one) >= 0
                    && row.indexOf(other) >= 0
                    && Math.abs(row.indexOf(one) - row.indexOf(other)) == 1);
  }
}
