package fi.vuoro.flow.yaml;

import fi.vuoro.flow.lint.Code;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the value of a line that needs quotes to be YAML, and says so. */
final class QuoteDoctor {
  private static final Pattern LINE =
      Pattern.compile(
          "^(\\s*(?:- +)*)((?:\"[^\"]*\"|'[^']*'|[^\\s\"'#:][^:\"']*?) *:(?: +|$))?(.*)$");

  private static final Pattern EXPRESSION =
      Pattern.compile("(if|while|each|validate|optionsFrom|rowsFrom|touchpoint|journeyStage): *$");

  private final Lines lines;

  QuoteDoctor(Lines lines) {
    this.lines = lines;
  }

  /** What is wrong with the value on a line, if it is a matter of quotes. */
  Optional<Diagnosis> examine(int line) {
    String words = lines.line(line).stripTrailing();
    Matcher matcher = LINE.matcher(words);
    if (!matcher.matches() || matcher.group(3).isEmpty()) {
      return Optional.empty();
    }
    String value = matcher.group(3);
    String reason = reason(value);
    return reason == null
        ? Optional.empty()
        : Optional.of(diagnosis(line, words, matcher.start(3), value, reason));
  }

  /** Whether a quoted value begins on the line and doesn't end there. */
  boolean leavesQuoteOpen(int line) {
    Matcher matcher = LINE.matcher(lines.line(line).stripTrailing());
    return matcher.matches() && isQuote(matcher.group(3)) && closing(matcher.group(3)) < 0;
  }

  private Diagnosis diagnosis(int line, String words, int start, String value, String reason) {
    String before = words.substring(0, start);
    String quoted = quoted(value);
    boolean map =
        value.startsWith("{") && !value.startsWith("{{") && !EXPRESSION.matcher(before).find();
    return new Diagnosis(
        Code.QUOTES_MISSING,
        lines.place(line, before.codePointCount(0, before.length())),
        "Quotes are missing: " + reason,
        map
            ? "Write one key a line below, and quotes around a text that has signs in it."
            : "Write `" + (before + quoted).strip() + "`.",
        line,
        before + quoted);
  }

  private static @Nullable String reason(String value) {
    char first = value.charAt(0);
    if (value.startsWith("{{")) {
      return "a value that begins with {{ needs them.";
    }
    if (first == '{' || first == '[') {
      return "inside "
          + first
          + " a text with a comma, a colon, a question mark or a brace needs them"
          + " (or write one key a line, without "
          + first
          + ").";
    }
    if (isQuote(value)) {
      return quoteReason(value);
    }
    if ("@`%*&!|>,]}".indexOf(first) >= 0) {
      return "a value can't begin with " + first + " without them.";
    }
    if (value.startsWith("? ") || value.equals("?") || value.startsWith("- ")) {
      return "a value can't begin with " + first + " and a space without them.";
    }
    boolean colon = value.contains(": ") || value.endsWith(":");
    return colon ? "a value with a colon and a space in it needs them." : null;
  }

  private static @Nullable String quoteReason(String value) {
    int closing = closing(value);
    if (closing < 0) {
      return "the quote that opens here is never closed.";
    }
    String rest = value.substring(closing + 1).strip();
    return rest.isEmpty() || rest.startsWith("#")
        ? null
        : "the quotes close before the value ends.";
  }

  private static boolean isQuote(String value) {
    return value.startsWith("\"") || value.startsWith("'");
  }

  /** Where the quote that the value begins with closes; negative where it doesn't. */
  private static int closing(String value) {
    char quote = value.charAt(0);
    for (int i = 1; i < value.length(); i++) {
      if (quote == '"' && value.charAt(i) == '\\') {
        i++;
      } else if (quote == '\'' && value.startsWith("''", i)) {
        i++;
      } else if (value.charAt(i) == quote) {
        return i;
      }
    }
    return -1;
  }

  /** The value in quotes that change nothing in it. */
  static String quoted(String value) {
    String words = withoutOuterQuotes(value);
    boolean simple = words.indexOf('"') < 0 && words.indexOf('\\') < 0;
    return simple ? '"' + words + '"' : "'" + words.replace("'", "''") + "'";
  }

  /** {@code 'It's'} was meant to be in quotes already; {@code "web" = channel} was not. */
  private static String withoutOuterQuotes(String value) {
    if (!isQuote(value)) {
      return value;
    }
    int closing = closing(value);
    if (closing < 0) {
      return value.substring(1);
    }
    boolean ends = value.length() > 1 && value.charAt(value.length() - 1) == value.charAt(0);
    boolean opens =
        closing + 1 < value.length()
            && (value.charAt(closing - 1) == ' ' || Character.isLetter(value.charAt(closing + 1)));
    return ends && opens ? value.substring(1, value.length() - 1) : value;
  }
}
