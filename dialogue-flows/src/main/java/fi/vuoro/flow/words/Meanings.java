package fi.vuoro.flow.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a phrase can mean. Whether it has a sense is asked dozens of times of every phrase, and
 * told without looking through them. Immutable.
 */
public final class Meanings implements Iterable<Meaning> {
  static final Meanings NONE = new Meanings(List.of());

  private final List<Meaning> all;
  private final Set<Sense> senses = EnumSet.noneOf(Sense.class);

  private Meanings(List<Meaning> all) {
    this.all = List.copyOf(all);
    all.forEach(meaning -> senses.add(meaning.sense()));
  }

  static Meanings of(Meaning meaning) {
    return new Meanings(List.of(meaning));
  }

  /** These and one more, last. */
  Meanings with(Meaning meaning) {
    if (all.contains(meaning)) {
      return this;
    }
    List<Meaning> more = new ArrayList<>(all);
    more.add(meaning);
    return new Meanings(more);
  }

  /** Whether nothing is known of the phrase. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  boolean has(Sense sense) {
    return senses.contains(sense);
  }

  /** What it means in a sense, null where it has it not. */
  @Nullable Meaning in(Sense sense) {
    if (!has(sense)) {
      return null;
    }
    for (Meaning meaning : all) {
      if (meaning.sense() == sense) {
        return meaning;
      }
    }
    return null;
  }

  @Override
  public Iterator<Meaning> iterator() {
    return all.iterator();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Meanings meanings && all.equals(meanings.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
