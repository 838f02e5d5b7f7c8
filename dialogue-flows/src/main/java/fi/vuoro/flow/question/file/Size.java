package fi.vuoro.flow.question.file;

import java.util.Locale;
import java.util.Optional;

/** Sizes as people write them: {@code 500 kB}, {@code 10 MB}; a kB is 1,000 bytes. */
final class Size {

  private Size() {}

  static Optional<Long> parse(String written) {
    String word = written.replace(" ", "").toLowerCase(Locale.ROOT);
    int digits = 0;
    while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits > 9) {
      return Optional.empty();
    }
    long count = Long.parseLong(word.substring(0, digits));
    return switch (word.substring(digits)) {
      case "", "b" -> Optional.of(count);
      case "kb" -> Optional.of(count * 1_000);
      case "mb" -> Optional.of(count * 1_000_000);
      case "gb" -> Optional.of(count * 1_000_000_000);
      default -> Optional.empty();
    };
  }

  static String show(long bytes) {
    if (bytes >= 1_000_000) {
      return bytes / 1_000_000 + " MB";
    }
    return bytes >= 1_000 ? bytes / 1_000 + " kB" : bytes + " B";
  }
}
