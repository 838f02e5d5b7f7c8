package fi.vuoro.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What there is to publish at the start: in turn, but at once what someone asks for. */
final class FirstFlows {
  private final Map<String, Mono<Void>> flows = new LinkedHashMap<>();

  /**
   * @param ids of all flows there are
   * @param publish publishes one of them, where it can be
   */
  FirstFlows(SortedSet<String> ids, Function<String, Mono<Void>> publish) {
    ids.forEach(id -> flows.put(id, publish.apply(id).cache()));
  }

  /** Complete when that flow is published, or can't be. */
  Mono<Void> of(String flow) {
    return flows.getOrDefault(flow, Mono.empty());
  }

  /** Complete when all are. */
  Mono<Void> all() {
    return Flux.concat(flows.values()).then();
  }
}
