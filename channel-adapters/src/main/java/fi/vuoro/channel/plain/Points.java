package fi.vuoro.channel.plain;

import fi.vuoro.flow.message.Presentation.Scale;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The points of a scale, as buttons show them. */
public record Points(Scale scale) {
  private static final List<String> FIVE = List.of("😠", "🙁", "😐", "🙂", "😀");
  private static final List<String> FOUR = List.of("😠", "🙁", "🙂", "😀");
  private static final List<String> THREE = List.of("🙁", "😐", "🙂");

  /** What stands on the button of a point. */
  public String label(int point) {
    return switch (scale.look()) {
      case NUMBERS -> Integer.toString(point);
      case STARS -> point + "⭐";
      case THUMBS -> point == scale.min() ? "👎" : point == scale.max() ? "👍" : numbered(point);
      case SMILEYS -> face(point);
    };
  }

  /** What the ends of the scale mean, a line each; empty where it goes without saying. */
  public String ends() {
    List<String> lines = new ArrayList<>();
    end(scale.min(), scale.lowLabel(), lines);
    end(scale.max(), scale.highLabel(), lines);
    return String.join("\n", lines);
  }

  private void end(int point, @Nullable String meaning, List<String> lines) {
    if (meaning != null && !meaning.isBlank()) {
      lines.add(label(point) + " = " + meaning);
    }
  }

  private String face(int point) {
    List<String> faces =
        switch (scale.max() - scale.min() + 1) {
          case 3 -> THREE;
          case 4 -> FOUR;
          case 5 -> FIVE;
          default -> List.of();
        };
    return faces.isEmpty() ? numbered(point) : faces.get(point - scale.min());
  }

  private static String numbered(int point) {
    return Integer.toString(point);
  }
}
