package fi.vuoro.conversation;

import java.util.Set;

/**
 * What is known to be written elsewhere, so that the next turn's write may leave it out.
 *
 * @param chunks how many chunks of the journal there are
 * @param chunked number of the last event in them
 * @param projected number of the last event projected
 * @param done ids of effects that are done
 */
record Written(int chunks, long chunked, long projected, Set<String> done) {
  static final Written NOTHING = new Written(0, 0, 0, Set.of());

  Written {
    done = Set.copyOf(done);
  }
}
