package fi.vuoro.flow.reading;

import fi.vuoro.flow.language.Data;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.words.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a story falls into clauses, and what may stand in one that tells something plainly. */
final class Clauses {
  private static final Map<String, Clauses> BUILT_IN =
      Languages.BUILT_IN.all().stream()
          .map(Clauses::new)
          .collect(Collectors.toUnmodifiableMap(c -> c.tag, Function.identity()));

  private final String tag;
  private final Pattern ends;
  private final Set<String> beside;
  private final Set<String> unsaid;

  private Clauses(Language language) {
    Data data = language.data("telling.yaml");
    tag = language.tag();
    String turns = data.list("turns").stream().map(Pattern::quote).collect(Collectors.joining("|"));
    ends =
        Pattern.compile(
            "(?<=[.!?…;,])\\s+|\\s*\\n\\s*|\\s+[–—-]\\s+|\\s+(?=(?:" + turns + ")\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    beside = Set.copyOf(new HashSet<>(data.list("beside")));
    unsaid = Set.copyOf(new HashSet<>(data.list("unsaid")));
  }

  /** Those of a language; null where it has none. */
  static @Nullable Clauses in(String language) {
    return BUILT_IN.get(language);
  }

  List<String> of(String story) {
    return List.of(ends.split(story.strip()));
  }

  /** Whether a word only says when, or that it is so at last or still. */
  boolean isBeside(String word) {
    return beside.contains(Form.lower(word));
  }

  /** Whether a clause that begins so says what somebody said, asked or supposes. */
  boolean isUnsaid(String word) {
    return unsaid.contains(Form.lower(word));
  }
}
