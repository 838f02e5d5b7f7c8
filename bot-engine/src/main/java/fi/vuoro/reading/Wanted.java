package fi.vuoro.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a follow-up is to bring out, as a model is told it. */
final class Wanted {
  private static final Map<String, String> TOLD =
      Map.of(
          "topic", "Lead back to the question that was asked.",
          "reason", "What was behind it: the reason.",
          "example", "What happened: a particular occasion, or an example.",
          "happened", "What happened in practice.",
          "mattered", "What that meant for the customer.",
          "better", "How the customer would have wanted it to go.",
          "default", "More about it, in detail.");

  private Wanted() {}

  /** In words; what an author wrote is masked, and null is null. */
  static @Nullable String told(@Nullable String wanted, Mask mask) {
    if (wanted == null) {
      return null;
    }
    String told = TOLD.get(wanted);
    return told == null ? mask.hide(wanted) : told;
  }
}
