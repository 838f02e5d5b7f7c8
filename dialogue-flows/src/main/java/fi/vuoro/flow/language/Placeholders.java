package fi.vuoro.flow.language;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with {@code {name}} in them. */
final class Placeholders {

  static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private Placeholders() {}

  /** A placeholder without an argument stays as it is, so that it is seen. */
  static String fill(String text, Map<String, String> arguments) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(arguments.getOrDefault(match.group(1), match.group())));
  }
}
