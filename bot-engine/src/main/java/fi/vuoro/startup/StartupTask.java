package fi.vuoro.startup;

import reactor.core.publisher.Mono;

/**
 * Work of a capability that must be done before the first request: first users, flow versions, due
 * work. Beans of this type run one after another in the order of {@code @Order}; the first that
 * fails stops the start.
 */
@FunctionalInterface
public interface StartupTask {

  Mono<Void> prepare();
}
