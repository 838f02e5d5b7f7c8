package fi.vuoro.flow.question;

import fi.vuoro.flow.expression.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The words beside the points of a scale: none, one at each end, or one a point. */
public final class ScaleLabels {
  private final List<Text> texts;
  private final Map<String, Shown> shown = new ConcurrentHashMap<>(2);

  /** The labels as they were last shown in a language, ready to be looked for in replies. */
  private record Shown(List<String> words, OptionSet options) {}

  /** Labels from the lowest point to the highest. */
  public ScaleLabels(List<Text> texts) {
    this.texts = List.copyOf(texts);
  }

  /** Reads them from {@code labels}; another number of them is a finding. */
  public static ScaleLabels read(Keys keys, int points) {
    List<Text> texts = keys.texts("labels");
    if (texts.isEmpty() || texts.size() == 2 || texts.size() == points) {
      return new ScaleLabels(texts);
    }
    keys.error(
        "labels",
        "labels-count",
        "a scale of " + points + " points can't have " + texts.size() + " labels",
        "give two labels, for the ends, or " + points + ", one a point");
    return new ScaleLabels(List.of());
  }

  /** From the lowest point to the highest. */
  public List<Text> texts() {
    return texts;
  }

  /** Beside the lowest point. */
  public @Nullable String low(Asking asking) {
    return texts.isEmpty() ? null : asking.words().apply(texts.getFirst());
  }

  /** Beside the highest point. */
  public @Nullable String high(Asking asking) {
    return texts.isEmpty() ? null : asking.words().apply(texts.getLast());
  }

  /** Whether each of so many points has its own. */
  public boolean areOnAll(int points) {
    return texts.size() == points && points > 0;
  }

  /** Of the point with this index, counting from 0, where each point has its own. */
  public String at(int index, Asking asking) {
    return asking.words().apply(texts.get(index));
  }

  /** The points that have labels as options by those, each with its number as id. */
  OptionSet options(Points points, Asking asking) {
    List<String> words = texts.stream().map(asking.words()).toList();
    Shown known = shown.get(asking.language().tag());
    if (known == null || !known.words().equals(words)) {
      known = new Shown(words, options(points, words));
      shown.put(asking.language().tag(), known);
    }
    return known.options();
  }

  private static OptionSet options(Points points, List<String> words) {
    boolean all = words.size() == points.count();
    List<OptionSet.Shown> options = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int point = all ? points.min() + i : i == 0 ? points.min() : points.max();
      options.add(
          new OptionSet.Shown(
              Integer.toString(point), words.get(i), List.of(), null, false, false, null));
    }
    return new OptionSet(options);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScaleLabels labels && texts.equals(labels.texts);
  }

  @Override
  public int hashCode() {
    return texts.hashCode();
  }

  @Override
  public String toString() {
    return texts.toString();
  }
}
