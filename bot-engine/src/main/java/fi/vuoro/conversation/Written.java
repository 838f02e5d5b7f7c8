package fi.vuoro.conversation;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known to be written elsewhere, so that the next turn's write may leave it out.
 *
 * @param chunks how many chunks of the journal there are
 * @param projected number of the last event projected
 * @param done ids of effects that are done
 */
record Written(int chunks, long projected, Set<String> done) {
  static final Written NOTHING = new Written(0, 0, Set.of());

  Written {
    done = Set.copyOf(done);
  }

  /** What is known from both; they may come in any order. */
  Written and(Written other) {
    return new Written(
        Math.max(chunks, other.chunks),
        Math.max(projected, other.projected),
        Stream.concat(done.stream(), other.done.stream()).collect(Collectors.toSet()));
  }
}
