package fi.vuoro.bench;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The figures as Markdown, printed as they come. */
final class Report {
  private static final String BEGIN = "<!-- figures: written by ./vuoro bench --write -->\n";
  private static final String END = "<!-- end of figures -->";

  private final StringBuilder text = new StringBuilder();

  /** A line of running text. */
  @FormatMethod
  void say(String form, Object... values) {
    add("\n" + form.formatted(values) + "\n");
  }

  /** A table with these headings. */
  void table(String... headings) {
    add("\n");
    row(List.of(headings));
    row(Collections.nCopies(headings.length, "---"));
  }

  /** A row of the table begun last. */
  void row(List<String> cells) {
    add("| " + String.join(" | ", cells) + " |\n");
  }

  private void add(String some) {
    System.out.print(some);
    text.append(some);
  }

  /** Puts all of it into a document, in the place of the figures that are there. */
  void writeInto(Path document) throws IOException {
    String before = Files.readString(document);
    int begin = before.indexOf(BEGIN);
    int end = before.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(document + " has no place for figures");
    }
    Files.writeString(
        document, before.substring(0, begin) + BEGIN + text + "\n" + before.substring(end));
  }

  /** A whole number, in groups of three digits. */
  static String whole(double number) {
    return String.format(Locale.ROOT, "%,.0f", number);
  }

  /** A number with two decimals, more where it is small, and none where it is large. */
  static String fine(double number) {
    if (number >= 100) {
      return whole(number);
    }
    return String.format(Locale.ROOT, number < 0.1 ? "%.3f" : "%.2f", number);
  }
}
