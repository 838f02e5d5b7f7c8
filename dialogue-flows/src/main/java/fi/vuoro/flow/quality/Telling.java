package fi.vuoro.flow.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sentences of an answer that tell most, word for word. */
public final class Telling {
  private static final Pattern BETWEEN = Pattern.compile("(?<=[.!?…])\\s+|\\s*\\n\\s*");

  /** How many are quoted; more would not be a summary. */
  private static final int MOST = 2;

  /** The longest that is quoted whole, in characters. */
  private static final int LENGTH = 240;

  /** What a step of specificity weighs, in bits. */
  private static final double STEP = 25;

  /** In bits; beside another sentence, one that says less than this is left out. */
  private static final double LITTLE = 25;

  /**
   * And so is one that tells nothing that happened, and less than this share of what the fullest
   * says: of 33 marked stories all 42 sentences that readers would quote are quoted then, and 6
   * others instead of 24.
   */
  private static final double SHARE = .5;

  private Telling() {}

  /**
   * At most two sentences, in the order in which they were said.
   *
   * @param measure how much a sentence says
   */
  public static List<String> of(String said, Function<String, @Nullable Quality> measure) {
    List<Weighed> weighed = new ArrayList<>();
    for (String sentence : BETWEEN.split(said.strip())) {
      Quality quality = measure.apply(sentence);
      if (quality != null && !quality.saysNothing() && quality.bits() > 0) {
        weighed.add(new Weighed(weighed.size(), sentence, quality.bits(), quality.specificity()));
      }
    }
    double most = weighed.stream().mapToDouble(Weighed::bits).max().orElse(0);
    return weighed.stream()
        .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
        .limit(MOST)
        .filter(one -> weighed.size() == 1 || one.tells(most))
        .sorted(Comparator.comparingInt(Weighed::at))
        .map(one -> shortened(one.sentence()))
        .toList();
  }

  private static String shortened(String sentence) {
    if (sentence.length() <= LENGTH) {
      return sentence;
    }
    int end = sentence.lastIndexOf(' ', LENGTH);
    return sentence.substring(0, end < 0 ? LENGTH : end) + " …";
  }

  private record Weighed(int at, String sentence, double bits, int specificity) {
    double weight() {
      return bits + STEP * specificity;
    }

    boolean tells(double most) {
      return bits >= LITTLE && (specificity == 2 || bits >= SHARE * most);
    }
  }
}
