package fi.vuoro.channel.telegram;

import fi.vuoro.channel.Listening;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Rounds on a thread of their own, each until it is done, until they are closed. */
final class Rounds implements Listening {
  private final List<Round> rounds;
  private final ReentrantLock undisturbed = new ReentrantLock();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  /** Begins. */
  Rounds(String name, List<Round> rounds) {
    this.rounds = List.copyOf(rounds);
    this.thread = Thread.ofVirtual().name(name).start(this::run);
  }

  private void run() {
    for (Round round : rounds) {
      Optional<Duration> pause = Optional.of(Duration.ZERO);
      while (pause.isPresent() && !closedAfter(pause.get())) {
        pause = round.go(undisturbed);
      }
    }
  }

  private boolean closedAfter(Duration pause) {
    try {
      return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  @Override
  public void close() {
    closed.countDown();
    undisturbed.lock();
    try {
      thread.interrupt();
    } finally {
      undisturbed.unlock();
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
