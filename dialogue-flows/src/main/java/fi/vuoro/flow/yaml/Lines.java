package fi.vuoro.flow.yaml;

import fi.vuoro.flow.source.Place;
import java.util.ArrayList;
import java.util.List;

/** A text whose line breaks are all {@code \n}, by lines; columns count code points. */
final class Lines {
  private final String file;
  private final String text;
  private final List<Integer> starts = new ArrayList<>();
  private final Columns columns;

  Lines(String file, String text) {
    this.file = file;
    this.text = text;
    this.columns = new Columns(text);
    starts.add(0);
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
  }

  String text() {
    return text;
  }

  String file() {
    return file;
  }

  int count() {
    return starts.size();
  }

  /** A line without its break; {@code line} counts from 0. */
  String line(int line) {
    int end = line + 1 < starts.size() ? starts.get(line + 1) - 1 : text.length();
    return text.substring(starts.get(line), end);
  }

  /** Offset in the text of a line and column that count from 0. */
  int offset(int line, int column) {
    return line < starts.size() ? columns.offset(starts.get(line), column) : text.length();
  }

  /** The place of a line and column that count from 0. */
  Place place(int line, int column) {
    return new Place(file, line + 1, column + 1);
  }

  /** The place of an offset in the text. */
  Place at(int offset) {
    int line = lineOf(offset);
    return place(line, columns.between(starts.get(line), Math.min(offset, text.length())));
  }

  /** The line, from 0, that an offset lies on. */
  int lineOf(int offset) {
    int low = 0;
    int high = starts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts.get(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The same text with one line changed. */
  Lines with(int line, String changed) {
    int start = starts.get(line);
    int end = start + line(line).length();
    return new Lines(file, text.substring(0, start) + changed + text.substring(end));
  }
}
