package fi.vuoro.conversation;

import fi.vuoro.flow.value.Value;
import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What nobody vouches for. The bot may repeat it in the company's name, and anybody can send a link
 * that says it: so it can name things, but lead nobody anywhere.
 */
final class Hearsay {
  /** In characters. */
  static final int LONGEST = 80;

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
  private static final Pattern ADDRESS =
      Pattern.compile("://|@|[\\p{L}\\p{N}]\\.\\p{L}{2}|(?:\\d{1,3}\\.){3}\\d");
  private static final Pattern DATE =
      Pattern.compile("\\b(?:\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{4}-\\d{2}-\\d{2})\\b");
  private static final Pattern TELEPHONE = Pattern.compile("\\d(?:[\\s().\\-/]*\\d){6}");

  private Hearsay() {}

  /** Whether a value has, wherever it holds words, only a few plain ones. */
  static boolean isPlain(@Nullable Value value) {
    return switch (value) {
      case null -> true;
      case Value.Words(String words) -> isPlain(words);
      case Value.Items items -> items.values().stream().allMatch(Hearsay::isPlain);
      case Value.Fields fields ->
          fields.values().entrySet().stream()
              .allMatch(field -> isPlain(field.getKey()) && isPlain(field.getValue()));
      case Value.Number number -> true;
      case Value.Truth truth -> true;
      case Value.Moment moment -> true;
    };
  }

  private static boolean isPlain(String words) {
    String normal = Objects.requireNonNull(Normalizer.normalize(words, Normalizer.Form.NFKC));
    return normal.codePointCount(0, normal.length()) <= LONGEST
        && !UNSEEN.matcher(normal).find()
        && !ADDRESS.matcher(normal).find()
        && !TELEPHONE.matcher(DATE.matcher(normal).replaceAll("")).find();
  }
}
