package fi.vuoro.channel.plain;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that are too long for one message, cut where a reader would pause. */
public final class Splitting {
  /** From the best place to cut at to the worst. */
  private static final List<Pattern> PAUSES =
      List.of(
          Pattern.compile("\\n\\s*\\n"),
          Pattern.compile("\\n"),
          Pattern.compile("(?<=[.!?…:;])\\s"),
          Pattern.compile("\\s"));

  private Splitting() {}

  /** The text in parts of at most so many characters, without the blanks at the cuts. */
  public static List<String> parts(String text, int most) {
    return parts(text, part -> part.length() <= most);
  }

  /**
   * The text in parts that fit, without the blanks at the cuts.
   *
   * @param fits whether a part does; what fits, fits also when its end is cut off, and a single
   *     character always does
   */
  public static List<String> parts(String text, Predicate<String> fits) {
    List<String> parts = new ArrayList<>();
    String rest = text.strip();
    while (!fits.test(rest)) {
      int cut = cut(rest, longest(rest, fits));
      parts.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return parts;
  }

  /** How many characters fit at most; at least one. */
  private static int longest(String text, Predicate<String> fits) {
    int fitting = 1;
    int over = 2;
    while (over < text.length() && fits.test(text.substring(0, over))) {
      fitting = over;
      over *= 2;
    }
    over = Math.min(over, text.length());
    while (over - fitting > 1) {
      int middle = (fitting + over) / 2;
      if (fits.test(text.substring(0, middle))) {
        fitting = middle;
      } else {
        over = middle;
      }
    }
    return fitting;
  }

  /** Where to cut, at most so far; not so early that the part would be a scrap. */
  private static int cut(String text, int most) {
    for (Pattern pause : PAUSES) {
      Matcher found = pause.matcher(text).region(0, Math.min(text.length(), most + 1));
      found.useTransparentBounds(true);
      int last = 0;
      while (found.find()) {
        last = found.start();
      }
      if (last > most / 3) {
        return last;
      }
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int before = characters.isBoundary(most) ? most : characters.preceding(most);
    return before > 0 ? before : most;
  }
}
