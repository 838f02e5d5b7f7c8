package fi.vuoro.flow.knowledge;

import fi.vuoro.flow.knowledge.Entry.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which entry a question means, by where an embedding model places it among the ways of asking
 * each. Models differ in what they call near, so the entries themselves tell what is near enough:
 * nearer than ways of asking different things mostly are to each other.
 */
final class Nearness {
  /** Of the ways, so many have no way of asking another thing as near as what is near enough. */
  private static final double APART = .9;

  /** How much farther the second entry must be, of what lies between near enough and the same. */
  private static final double MARGIN = .15;

  private final String language;
  private final List<Placed> placed;
  private final double enough;

  private Nearness(String language, List<Placed> placed) {
    this.language = language;
    this.placed = placed;
    this.enough = enough(placed);
  }

  /** A way of asking an entry, where it lies. */
  private static final class Placed {
    private final Entry entry;
    private final float[] meaning;

    Placed(Entry entry, float[] meaning) {
      this.entry = entry;
      this.meaning = meaning;
    }

    boolean isOf(Entry other) {
      return entry.id().equals(other.id());
    }

    double near(float[] other) {
      return cosine(meaning, other);
    }
  }

  /**
   * Of the entries in one language.
   *
   * @param meanings of the ways of asking; a way that has none counts for nothing
   */
  static Nearness of(List<Entry> entries, String language, Map<String, float[]> meanings) {
    List<Placed> placed = new ArrayList<>();
    for (Entry entry : entries) {
      Wording wording = entry.wordings().get(language);
      for (String way : wording == null ? List.<String>of() : wording.questions()) {
        float[] meaning = meanings.get(way);
        if (meaning != null) {
          placed.add(new Placed(entry, meaning));
        }
      }
    }
    return new Nearness(language, placed);
  }

  private static double enough(List<Placed> placed) {
    List<Double> nearest = new ArrayList<>();
    for (Placed way : placed) {
      placed.stream()
          .filter(other -> !other.isOf(way.entry))
          .mapToDouble(other -> other.near(way.meaning))
          .max()
          .ifPresent(nearest::add);
    }
    Collections.sort(nearest);
    return nearest.isEmpty() ? 1 : nearest.get((int) (APART * (nearest.size() - 1)));
  }

  /** The answer of the entry that is near enough, and clearly the nearest. */
  Optional<Known> find(float[] question) {
    Placed nearest = null;
    double first = 0;
    for (Placed way : placed) {
      double near = way.near(question);
      if (near > first) {
        first = near;
        nearest = way;
      }
    }
    if (nearest == null || first < enough) {
      return Optional.empty();
    }
    Entry entry = nearest.entry;
    double second =
        placed.stream()
            .filter(other -> !other.isOf(entry))
            .mapToDouble(other -> other.near(question))
            .max()
            .orElse(0);
    return first - second < MARGIN * (1 - enough)
        ? Optional.empty()
        : Optional.ofNullable(Known.of(entry, language, first));
  }

  /** 0 where the two are of no use, or of different models. */
  private static double cosine(float[] one, float[] other) {
    if (one.length != other.length) {
      return 0;
    }
    double product = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < one.length; i++) {
      product += (double) one[i] * other[i];
      first += (double) one[i] * one[i];
      second += (double) other[i] * other[i];
    }
    double lengths = Math.sqrt(first) * Math.sqrt(second);
    return lengths > 0 ? product / lengths : 0;
  }
}
