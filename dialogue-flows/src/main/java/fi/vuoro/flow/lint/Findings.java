package fi.vuoro.flow.lint;

import fi.vuoro.flow.source.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects findings; gives them in the order of the flow, the main file first. */
public final class Findings {
  private final String mainFile;
  private final Set<Finding> found = new LinkedHashSet<>();
  private final Set<Place> settled = new LinkedHashSet<>();

  /** A collection for the flow in that file. */
  public Findings(String mainFile) {
    this.mainFile = mainFile;
  }

  /** Adds a finding of the severity that its kind has. */
  public void add(Code code, Place place, String message, String hint) {
    add(new Finding(code.severity(), code.word(), place, message, hint));
  }

  /** Adds an error whose kind is known only to whoever found it. */
  public void error(String code, Place place, String message, String hint) {
    add(new Finding(Severity.ERROR, code, place, message, hint));
  }

  /** Adds a finding; the same again is no second one. */
  public void add(Finding finding) {
    if (!settled.contains(lineOf(finding.place()))) {
      found.add(finding);
    }
  }

  /**
   * From now on nothing more is said of the line there: it was read in another way than written.
   */
  public void settle(Place place) {
    settled.add(lineOf(place));
  }

  private static Place lineOf(Place place) {
    return new Place(place.file(), place.line(), 1);
  }

  /** Whether any of them is an error. */
  public boolean hasErrors() {
    return found.stream().anyMatch(Finding::isError);
  }

  /** How many there are. */
  public int size() {
    return found.size();
  }

  /** All of them, by file, line and column; what stands at one place in the order of finding. */
  public List<Finding> inOrder() {
    List<Finding> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparing((Finding f) -> !f.place().file().equals(mainFile))
            .thenComparing(f -> f.place().file())
            .thenComparingInt(f -> f.place().line())
            .thenComparingInt(f -> f.place().column()));
    return sorted;
  }
}
