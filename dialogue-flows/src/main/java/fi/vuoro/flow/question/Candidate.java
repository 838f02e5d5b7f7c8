package fi.vuoro.flow.question;

import fi.vuoro.flow.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a reply may mean.
 *
 * @param confidence 0 to 1
 * @param rest the words that were not needed for it, null when none are left: a reason given with a
 *     score, say
 * @param problem why the value can't be taken though it was understood (out of range)
 */
public record Candidate(
    Value value, double confidence, @Nullable String rest, Check.@Nullable Bad problem) {
  /** At and above this confidence a reading may be stored. */
  public static final double SURE = .80;

  /** A candidate that used the whole reply. */
  public static Candidate of(Value value, double confidence) {
    return new Candidate(value, confidence, null, null);
  }

  /** The same in its normal form. */
  public Candidate with(Value normal) {
    return new Candidate(normal, confidence, rest, problem);
  }

  /** The same, which can't be taken. */
  public Candidate but(Check.Bad why) {
    return new Candidate(value, confidence, rest, why);
  }

  /** Whether it may be stored. */
  public boolean isSure() {
    return confidence >= SURE && problem == null;
  }
}
