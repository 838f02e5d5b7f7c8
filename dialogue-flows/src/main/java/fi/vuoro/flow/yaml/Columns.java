package fi.vuoro.flow.yaml;

/**
 * Counts the code points of a text in constant time. Most texts have as many as UTF-16 units; for
 * those with emoji a table is kept. (A flow in JSON is often one line of a million characters.)
 */
final class Columns {
  private final int length;
  private final int[] codePoints;
  private final int[] units;

  Columns(String text) {
    this.length = text.length();
    int count = text.codePointCount(0, length);
    boolean same = count == length;
    this.codePoints = same ? new int[0] : new int[length + 1];
    this.units = same ? new int[0] : new int[count + 1];
    if (!same) {
      fill(text);
    }
  }

  private void fill(String text) {
    int point = 0;
    for (int unit = 0; unit < length; unit += Character.charCount(text.codePointAt(unit))) {
      int size = Character.charCount(text.codePointAt(unit));
      units[point] = unit;
      for (int i = 0; i < size; i++) {
        codePoints[unit + i] = point;
      }
      point++;
    }
    units[point] = length;
    codePoints[length] = point;
  }

  /** How many code points there are between two offsets. */
  int between(int start, int end) {
    return codePoints.length == 0 ? end - start : codePoints[end] - codePoints[start];
  }

  /** The offset so many code points after another, at most the end of the text. */
  int offset(int start, int points) {
    if (codePoints.length == 0) {
      return Math.min(length, start + points);
    }
    return units[Math.min(units.length - 1, codePoints[start] + points)];
  }
}
