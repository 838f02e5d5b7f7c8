package fi.vuoro.crash;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what all customers together sent. */
final class Tally {

  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger resent = new AtomicInteger();

  void acknowledge() {
    acknowledged.incrementAndGet();
  }

  void resend() {
    resent.incrementAndGet();
  }

  int acknowledged() {
    return acknowledged.get();
  }

  int resent() {
    return resent.get();
  }

  /** Waits until so many more are acknowledged, at most 30 seconds. */
  void awaitMore(int more) throws InterruptedException {
    int enough = acknowledged.get() + more;
    for (int i = 0; i < 3_000 && acknowledged.get() < enough; i++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }
}
