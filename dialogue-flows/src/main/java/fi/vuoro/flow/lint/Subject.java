package fi.vuoro.flow.lint;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.source.Place;
import java.util.Map;
import java.util.Set;

/**
 * What the linter looks at: a flow as far as it could be read, with the place of everything in it.
 *
 * @param broken ids of steps that could not be read
 * @param brokenContext names of context fields that could not be read
 * @param unusedLists lists that no question uses
 * @param names where each value, result and element gets its name
 * @param jargon words of the company's own by language, each with the plainer one
 */
public record Subject(
    Flow flow,
    Sites sites,
    Set<String> broken,
    Set<String> brokenContext,
    Map<String, Place> unusedLists,
    Map<String, Place> names,
    Map<String, Map<String, String>> jargon) {

  /** Whether all of the flow could be read. */
  public boolean isWhole() {
    return broken.isEmpty() && brokenContext.isEmpty();
  }
}
