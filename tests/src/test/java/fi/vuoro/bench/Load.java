package fi.vuoro.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.DoubleStream;

/** Clients that talk to the service all at once, a thread and a connection each. */
final class Load implements AutoCloseable {
  private final List<Talker> talkers = new ArrayList<>();
  private final ExecutorService threads;

  Load(int port, int clients) throws IOException {
    threads = Executors.newFixedThreadPool(clients);
    for (int i = 0; i < clients; i++) {
      talkers.add(new Talker(new Wire(port), i % 2 == 1));
    }
  }

  /** The turns a second, when everybody sends the next message on the answer to the last. */
  double saturate(Duration time) {
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    List<Samples> each =
        all(
            talker -> {
              Samples took = new Samples();
              while (System.nanoTime() < end) {
                long sent = System.nanoTime();
                talker.turn();
                took.add(System.nanoTime() - sent);
              }
              return took;
            });
    return each.stream().mapToInt(Samples::size).sum() * 1e9 / (System.nanoTime() - begin);
  }

  /**
   * How long turns took, when messages come at random at this rate whether earlier ones were
   * answered or not: counted from the instant at which a message was due to be sent.
   */
  Samples arrive(double perSecond, Duration time) {
    double[] due = arrivals(perSecond, time);
    AtomicInteger next = new AtomicInteger();
    long begin = System.nanoTime();
    List<Samples> each =
        all(
            talker -> {
              Samples took = new Samples();
              for (int i = next.getAndIncrement(); i < due.length; i = next.getAndIncrement()) {
                long at = begin + (long) (due[i] * 1e9);
                while (System.nanoTime() < at) {
                  LockSupport.parkNanos(at - System.nanoTime());
                }
                talker.turn();
                took.add(System.nanoTime() - at);
              }
              return took;
            });
    Samples all = new Samples();
    each.forEach(all::addAll);
    return all;
  }

  /** Instants of a Poisson process, in seconds. */
  private static double[] arrivals(double perSecond, Duration time) {
    Random random = new Random(1);
    double[] at = {0};
    return DoubleStream.generate(() -> at[0] -= Math.log(1 - random.nextDouble()) / perSecond)
        .takeWhile(instant -> instant < time.toMillis() / 1e3)
        .toArray();
  }

  private interface Talk {
    Samples with(Talker talker) throws IOException;
  }

  private List<Samples> all(Talk talk) {
    List<Future<Samples>> running =
        talkers.stream().map(talker -> threads.submit(() -> talk.with(talker))).toList();
    return running.stream().map(Load::finished).toList();
  }

  private static Samples finished(Future<Samples> running) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cut) {
        throw new UncheckedIOException(cut);
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
