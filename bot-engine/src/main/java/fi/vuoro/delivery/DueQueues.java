package fi.vuoro.delivery;

import fi.vuoro.store.Alarms;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** When which queue is to be looked at: a copy of what the documents say, and of paces. */
@Component
class DueQueues {
  private final Alarms alarms = new Alarms();
  private final Sinks.Many<Long> news = Sinks.many().multicast().directBestEffort();

  /** Notes when a queue is to be looked at; who waits for what is due is told at once. */
  void set(String conversation, Instant at) {
    alarms.set(conversation, at);
    if (at.equals(Instant.EPOCH)) {
      tell();
    }
  }

  /** Something may be due at once. */
  void tell() {
    synchronized (news) {
      news.tryEmitNext(1L);
    }
  }

  List<String> takeDue(Instant now, int limit) {
    return alarms.takeDue(now, limit);
  }

  /** A tick whenever something is due at once. */
  Flux<Long> news() {
    return news.asFlux();
  }
}
