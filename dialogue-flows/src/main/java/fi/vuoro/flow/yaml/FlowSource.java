package fi.vuoro.flow.yaml;

import java.util.Map;

/**
 * Everything that one flow is written in.
 *
 * @param translations by language tag: {@code <flow>.<language>.yaml}
 */
public record FlowSource(Source main, Map<String, Source> translations) {
  public FlowSource {
    translations = Map.copyOf(translations);
  }

  /** A flow in one file. */
  public static FlowSource of(Source main) {
    return new FlowSource(main, Map.of());
  }
}
