package fi.vuoro.flow.yaml;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one flow is written in.
 *
 * @param translations by language tag: {@code <flow>.<language>.yaml}
 * @param jargon words of the company that its customers don't use: {@code jargon.yaml}
 */
public record FlowSource(Source main, Map<String, Source> translations, @Nullable Source jargon) {
  public FlowSource {
    translations = Map.copyOf(translations);
  }

  /** A flow with its translations, and no words of a company's own. */
  public FlowSource(Source main, Map<String, Source> translations) {
    this(main, translations, null);
  }

  /** A flow in one file. */
  public static FlowSource of(Source main) {
    return new FlowSource(main, Map.of());
  }
}
