package fi.vuoro.channel.email.reply;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a mail's lines another's words begin. */
final class Quotes {
  /** A line of its own that nobody can have written: all that follows is another message. */
  static final String CUT = "\uFDD0";

  private static final int MOST_LINES = 4;
  private static final Pattern EVIDENCE =
      Pattern.compile("\\d{1,2}[.:]\\d{2}|\\b(19|20)\\d\\d\\b|\\S@\\S");
  private static final Pattern RULE = Pattern.compile("[_]{10,}|[-]{20,}|[=]{20,}");

  private final List<String> lines;
  private final Phrases phrases;

  Quotes(List<String> lines, Phrases phrases) {
    this.lines = lines;
    this.phrases = phrases;
  }

  static boolean quoted(String line) {
    return line.stripLeading().startsWith(">");
  }

  /** Whether a whole message, with its head, begins at this line. */
  boolean messageBegins(int at) {
    String line = lines.get(at).strip();
    return line.equals(CUT)
        || RULE.matcher(line).matches()
        || phrases.original.matcher(line).matches()
        || head(at);
  }

  /** Three or more different lines of a head, close to each other, the first of them here. */
  private boolean head(int at) {
    if (label(lines.get(at)).isEmpty()) {
      return false;
    }
    Set<String> seen = new HashSet<>();
    int others = 0;
    for (int i = at; i < lines.size() && others < 4 && seen.size() < 3; i++) {
      String label = label(lines.get(i));
      if (!label.isEmpty()) {
        seen.add(label);
      } else if (!lines.get(i).isBlank()) {
        others++;
      }
    }
    return seen.size() >= 3;
  }

  private String label(String line) {
    String stripped = line.strip();
    if (!stripped.contains(":")) {
      return "";
    }
    return phrases.labels.entrySet().stream()
        .filter(entry -> entry.getValue().matcher(stripped).matches())
        .map(java.util.Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** How many lines from here say who wrote what follows; 0 where none does. */
  int attribution(int at) {
    StringBuilder joined = new StringBuilder();
    for (int count = 1; count <= MOST_LINES && at + count <= lines.size(); count++) {
      String line = lines.get(at + count - 1).strip();
      if (line.isEmpty() || quoted(line)) {
        return 0;
      }
      joined.append(count == 1 ? "" : " ").append(line);
      if (joined.length() > 300) {
        return 0;
      }
      if (line.endsWith(":") && attributes(joined.toString(), at, count)) {
        return count;
      }
    }
    return 0;
  }

  private boolean attributes(String text, int at, int count) {
    boolean evidence = EVIDENCE.matcher(text).find();
    if (matches(phrases.wroteFixed, text)) {
      return (evidence && opensHere(at)) || quoteFollows(at + count);
    }
    return matches(phrases.wroteOpen, text)
        && (evidence || quoteFollows(at + count))
        && (count == 1 || !standsAlone(at + 1, count - 1));
  }

  /** An attribution that begins with a word has its date, or its name, on that line. */
  private boolean opensHere(int at) {
    String line = lines.get(at);
    return line.length() > 8 && Pattern.compile("\\d").matcher(line).find();
  }

  /** Whether the lines after the first are an attribution without it. */
  private boolean standsAlone(int at, int count) {
    String text = String.join(" ", lines.subList(at, at + count)).strip();
    Matcher evidence = EVIDENCE.matcher(text);
    boolean begins = !text.startsWith("<") && !text.startsWith("(");
    return begins
        && evidence.find()
        && (matches(phrases.wroteOpen, text) || matches(phrases.wroteFixed, text));
  }

  private static boolean matches(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }

  /** Whether the next line that isn't empty is quoted. */
  boolean quoteFollows(int at) {
    for (int i = at; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        return quoted(lines.get(i));
      }
    }
    return false;
  }
}
