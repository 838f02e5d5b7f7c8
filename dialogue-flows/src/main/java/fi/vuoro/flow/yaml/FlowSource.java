package fi.vuoro.flow.yaml;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one flow is written in.
 *
 * @param translations by language tag: {@code <flow>.<language>.yaml}
 * @param jargon words of the company that its customers don't use: {@code jargon.yaml}
 * @param knowledge what the flow can answer to its customers: {@code <flow>.knowledge.yaml}
 */
public record FlowSource(
    Source main,
    Map<String, Source> translations,
    @Nullable Source jargon,
    @Nullable Source knowledge) {
  public FlowSource {
    translations = Map.copyOf(translations);
  }

  /** A flow with its translations, and no words of a company's own. */
  public FlowSource(Source main, Map<String, Source> translations) {
    this(main, translations, null, null);
  }

  /** The same with what it knows. */
  public FlowSource knowing(@Nullable Source known) {
    return new FlowSource(main, translations, jargon, known);
  }

  /** A flow in one file. */
  public static FlowSource of(Source main) {
    return new FlowSource(main, Map.of());
  }
}
