package fi.vuoro.flow.yaml;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Where flows are found by id, such as those that a {@code run} step runs. */
public interface Flows {
  /** No flows. */
  Flows NONE =
      new Flows() {
        @Override
        public Optional<FlowSource> find(String id) {
          return Optional.empty();
        }

        @Override
        public Collection<String> ids() {
          return Set.of();
        }
      };

  /** The flow of an id. */
  Optional<FlowSource> find(String id);

  /** All ids, in the order in which they are shown. */
  Collection<String> ids();

  /** These flows, and those others that have other ids. */
  default Flows or(Flows others) {
    Flows first = this;
    return new Flows() {
      @Override
      public Optional<FlowSource> find(String id) {
        return first.find(id).or(() -> others.find(id));
      }

      @Override
      public Collection<String> ids() {
        Set<String> ids = new LinkedHashSet<>(first.ids());
        ids.addAll(others.ids());
        return ids;
      }
    };
  }
}
