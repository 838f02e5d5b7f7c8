package fi.vuoro.flow.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A piece of what was said, without the words.
 *
 * @param text {@code say:<step>}, {@code ask:<step>}, {@code system:<key>} and so on
 * @param arguments what was filled in, by placeholder
 */
public record Line(String text, Map<String, String> arguments) {
  public Line {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }
}
