package fi.vuoro.channel.email.reply;

import java.util.ArrayList;
import java.util.List;

/** Text whose lines were broken for the way: RFC 3676. */
public final class Flowed {
  private Flowed() {}

  /**
   * The text with its lines whole again.
   *
   * @param delSp whether the space before a break was added with it
   */
  public static String joined(String text, boolean delSp) {
    List<String> lines = new ArrayList<>();
    boolean open = false;
    int depth = 0;
    for (String raw : text.split("\\r?\\n", -1)) {
      int quotes = quotes(raw);
      String line = raw.substring(quotes);
      line = line.startsWith(" ") ? line.substring(1) : line;
      boolean signature = line.equals("-- ");
      boolean joins = open && quotes == depth && !signature;
      boolean flows = line.endsWith(" ") && !signature;
      String content = flows && delSp ? line.substring(0, line.length() - 1) : line;
      if (joins) {
        lines.set(lines.size() - 1, lines.getLast() + content);
      } else {
        lines.add(quotes == 0 ? content : ">".repeat(quotes) + " " + content);
      }
      open = flows;
      depth = quotes;
    }
    return String.join("\n", lines);
  }

  private static int quotes(String line) {
    int quotes = 0;
    while (quotes < line.length() && line.charAt(quotes) == '>') {
      quotes++;
    }
    return quotes;
  }
}
