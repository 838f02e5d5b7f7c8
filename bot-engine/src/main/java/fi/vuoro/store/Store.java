package fi.vuoro.store;

import reactor.core.publisher.Mono;

/**
 * The documents of this installation, by collection. A capability owns its collections and reads no
 * other's.
 */
public interface Store {

  Documents documents(String collection);

  /**
   * Makes {@link Documents#dueBy} of this field fast where the server is able to; a store inside
   * the process is not, and its users keep their own order in memory.
   */
  Mono<Void> index(String collection, String field);

  /** Whether other processes may read and write the same documents. */
  boolean shared();

  /** Completes if the store answers. */
  Mono<Void> ping();
}
