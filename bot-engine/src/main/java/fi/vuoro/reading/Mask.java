package fi.vuoro.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides personal data in texts behind placeholders, the same data behind the same placeholder, and
 * puts it back into what returns. What a text itself brings in the form of a placeholder is hidden
 * too, so that nobody can ask for what lies behind another.
 */
final class Mask {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[A-Z]+_\\d+]");

  private final List<PersonalData> kinds;
  private final Map<String, String> placeholders = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /**
   * A mask for one conversation.
   *
   * @param known what is known to be personal: names, addresses, numbers
   * @param numbers whether numbers may be the very answer; then only those that can be nothing but
   *     somebody's are hidden
   */
  Mask(List<String> known, boolean numbers, PersonalPatterns patterns) {
    kinds = new ArrayList<>();
    kinds.add(new PersonalData("TEXT", PLACEHOLDER));
    kinds.addAll(patterns.certain());
    known.stream().map(PersonalPatterns::known).forEach(kinds::add);
    kinds.addAll(patterns.likely());
    if (!numbers) {
      kinds.addAll(patterns.numbers());
    }
  }

  String hide(String text) {
    String hidden = text;
    for (PersonalData kind : kinds) {
      hidden = hide(hidden, kind);
    }
    return hidden;
  }

  /** Leaves alone what is hidden already. */
  private String hide(String text, PersonalData kind) {
    StringBuilder hidden = new StringBuilder();
    Matcher done = PLACEHOLDER.matcher(text);
    boolean first = kind.name().equals("TEXT");
    int from = 0;
    while (!first && done.find()) {
      hidden.append(replaced(text.substring(from, done.start()), kind)).append(done.group());
      from = done.end();
    }
    return hidden.append(replaced(text.substring(from), kind)).toString();
  }

  private String replaced(String text, PersonalData kind) {
    return kind.pattern()
        .matcher(text)
        .replaceAll(
            found -> {
              int group = found.groupCount() > 0 ? 1 : 0;
              String before = text.substring(found.start(), found.start(group));
              return Matcher.quoteReplacement(before + placeholder(found.group(group), kind));
            });
  }

  private String placeholder(String data, PersonalData kind) {
    return placeholders.computeIfAbsent(
        data, d -> "[" + kind.name() + "_" + counts.merge(kind.name(), 1, Integer::sum) + "]");
  }

  /** The text with everything hidden put back. */
  String restore(String text) {
    Map<String, String> data = new LinkedHashMap<>();
    placeholders.forEach((hidden, placeholder) -> data.put(placeholder, hidden));
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(data.getOrDefault(found.group(), found.group())));
  }
}
