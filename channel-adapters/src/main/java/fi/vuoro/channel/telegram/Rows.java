package fi.vuoro.channel.telegram;

import java.util.ArrayList;
import java.util.List;

/** Buttons in rows, as many in each as their words leave room for, and evenly. */
final class Rows {
  /** So few look better below each other than in two uneven rows. */
  private static final int FEW = 4;

  private Rows() {}

  static List<List<Button>> of(List<Button> buttons) {
    List<List<Button>> rows = new ArrayList<>();
    int longest = buttons.stream().mapToInt(button -> width(button.label())).max().orElse(0);
    int side = most(longest);
    int most = buttons.size() > side && buttons.size() <= FEW ? 1 : side;
    int count = (buttons.size() + most - 1) / most;
    for (int row = 0, from = 0; row < count; row++) {
      int size = (buttons.size() - from + count - row - 1) / (count - row);
      rows.add(buttons.subList(from, from + size));
      from += size;
    }
    return rows;
  }

  /** How many of such words stand side by side on a narrow telephone without being cut. */
  private static int most(int longest) {
    return longest <= 2 ? 8 : longest <= 6 ? 4 : longest <= 10 ? 3 : longest <= 16 ? 2 : 1;
  }

  private static int width(String label) {
    return label.codePointCount(0, label.length());
  }

  /** The words, cut where a button would hide their end anyway. */
  static String fitting(String label) {
    return width(label) <= Button.LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, Button.LABEL - 1)).strip() + "…";
  }
}
