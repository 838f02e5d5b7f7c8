package fi.vuoro.flow.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words that people see, a template a language. The empty tag holds for all languages.
 *
 * @param byLanguage BCP 47 tag to template; never empty
 */
public record Text(Map<String, Template> byLanguage) {
  /** The tag of a text that is the same in all languages. */
  public static final String ALL = "";

  public Text {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a text needs words in one language at least");
    }
    byLanguage = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(byLanguage));
  }

  /** The same template in all languages. */
  public static Text everywhere(Template template) {
    return new Text(Map.of(ALL, template));
  }

  /** The template for a language; where it is missing, the first one there is. */
  public Template in(String language) {
    @Nullable Template exact = byLanguage.get(language);
    return exact != null ? exact : byLanguage.values().iterator().next();
  }
}
