package fi.vuoro.flow.wording;

import fi.vuoro.flow.language.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** On which side of a scale a label stands, and how far out. */
public final class Balance {
  private final Phrases none;
  private final Phrases middle;
  private final Phrases not;
  private final Phrases positive;
  private final Phrases negative;
  private final List<Phrases> strengths = new ArrayList<>();

  Balance(Data data) {
    none = Phrases.of(data.list("none"));
    middle = Phrases.of(data.list("middle"));
    not = Phrases.of(data.list("not"));
    positive = Phrases.of(data.list("positive"));
    negative = Phrases.of(data.list("negative"));
    for (Map.Entry<String, List<String>> group : data.groups("strength").entrySet()) {
      strengths.add(Phrases.of(group.getValue()));
    }
  }

  /** A side of a scale. */
  enum Side {
    /** Nothing of what is measured: the scale goes from there in one direction only. */
    NONE,
    NEGATIVE,
    MIDDLE,
    POSITIVE
  }

  /**
   * What a label says.
   *
   * @param strength labels of the same number are equally strong
   */
  record Said(Side side, int strength) {}

  /**
   * What is wrong with a scale: unlike numbers of labels on its sides, or, where they are alike,
   * ends that are not equally strong.
   */
  public record Tilt(long good, long bad) {}

  /**
   * How a scale leans. A scale that begins at nothing goes in one direction only, and has nothing
   * to balance; nothing is said of one with a label that isn't known.
   */
  Optional<Tilt> tilt(List<String> labels) {
    List<Said> said = labels.stream().flatMap(label -> of(label).stream()).toList();
    boolean known = said.size() == labels.size() && said.size() > 1;
    if (!known || said.stream().anyMatch(s -> s.side() == Side.NONE)) {
      return Optional.empty();
    }
    long good = said.stream().filter(s -> s.side() == Side.POSITIVE).count();
    long bad = said.stream().filter(s -> s.side() == Side.NEGATIVE).count();
    return good != bad || !haveEqualStrength(said.getFirst(), said.getLast())
        ? Optional.of(new Tilt(good, bad))
        : Optional.empty();
  }

  private static boolean haveEqualStrength(Said low, Said high) {
    return low.side() == Side.MIDDLE
        || high.side() == Side.MIDDLE
        || low.strength() == high.strength();
  }

  /** Empty unless every word of the label is known, so that nothing is guessed. */
  Optional<Said> of(String label) {
    List<Term> words = Prose.of(label).words();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (none.at(0, words).isPresent()) {
      return Optional.of(new Said(Side.NONE, 0));
    }
    return middle.at(0, words).isPresent() ? Optional.of(new Said(Side.MIDDLE, 0)) : sided(words);
  }

  /** The last word that takes a side decides; the others may only turn or strengthen it. */
  private Optional<Said> sided(List<Term> words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      Optional<Phrases.Hit> bad = negative.at(i, words);
      Optional<Phrases.Hit> side = bad.or(positiveAt(i, words));
      if (side.isPresent()) {
        List<Term> others = new ArrayList<>(words.subList(0, i));
        others.addAll(words.subList(i + side.get().words().size(), words.size()));
        return said(bad.isEmpty(), others);
      }
    }
    return Optional.empty();
  }

  private Supplier<Optional<Phrases.Hit>> positiveAt(int index, List<Term> words) {
    return () -> positive.at(index, words);
  }

  private Optional<Said> said(boolean good, List<Term> others) {
    boolean turned = others.stream().anyMatch(not::contains);
    int strength = others.stream().mapToInt(this::strength).max().orElse(0);
    return others.stream().allMatch(word -> not.contains(word) || strength(word) > 0)
        ? Optional.of(new Said(good != turned ? Side.POSITIVE : Side.NEGATIVE, strength))
        : Optional.empty();
  }

  /** The number of the group of words of degree that it is in, 0 for none. */
  private int strength(Term word) {
    for (int i = 0; i < strengths.size(); i++) {
      if (strengths.get(i).contains(word)) {
        return i + 1;
      }
    }
    return 0;
  }
}
