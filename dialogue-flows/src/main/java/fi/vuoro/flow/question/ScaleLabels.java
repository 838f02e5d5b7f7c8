package fi.vuoro.flow.question;

import fi.vuoro.flow.expression.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words beside the points of a scale: none, one at each end, or one a point. */
public record ScaleLabels(List<Text> texts) {
  public ScaleLabels {
    texts = List.copyOf(texts);
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
}
