package fi.vuoro.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes writes durable before they are acknowledged. One thread commits and syncs for all that
 * wait, so that many writers share one sync, and releases their replies itself, so that nobody is
 * blocked while waiting.
 */
final class GroupCommit implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final long IDLE_MS = 500;
  private static final long IDLE_WHILE_SPARSE_MS = 50;
  private static final int COMMITS_BETWEEN_TIDYING = 100;
  private static final int TIDY_BELOW_PERCENT = 60;
  private static final int TIDY_BYTES = 1 << 20;

  /** What holds the file together is sparse by itself; in a small one it is nearly all. */
  private static final long SMALL = 16L << 20;

  /** Somebody who waits to hear that what was written before is on disk. */
  interface Waiter {
    void durable();

    /** The disk failed: nobody may be told that the write is safe. */
    void lost();
  }

  private final MVStore store;
  private final LinkedBlockingQueue<Waiter> waiting = new LinkedBlockingQueue<>();
  // Commands share it, a commit holds it alone: a crash never leaves half a command on disk, and
  // pages are never moved under a reader.
  private final ReadWriteLock commands = new ReentrantReadWriteLock();
  private final AtomicLong commits = new AtomicLong();
  private final AtomicLong released = new AtomicLong();
  private final Thread thread;
  private volatile boolean closing;
  private volatile @Nullable Throwable failure;

  GroupCommit(MVStore store) {
    this.store = store;
    this.thread = Thread.ofPlatform().name("store-commit").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Runs a command of the server while no commit runs. */
  void command(Runnable command) {
    commands.readLock().lock();
    try {
      command.run();
    } finally {
      commands.readLock().unlock();
    }
  }

  void await(Waiter waiter) {
    if (failure != null) {
      waiter.lost();
    } else {
      waiting.add(waiter);
    }
  }

  /** How many replies one sync released, on average since the start. */
  double meanGroup() {
    return commits.get() == 0 ? 0 : (double) released.get() / commits.get();
  }

  @Nullable Throwable failure() {
    return failure;
  }

  private void run() {
    long tidiedAt = 0;
    boolean sparse = false;
    while (!closing || !waiting.isEmpty()) {
      List<Waiter> group = nextGroup(sparse ? IDLE_WHILE_SPARSE_MS : IDLE_MS);
      if (!group.isEmpty()) {
        commit(group);
      }
      long since = commits.get() - tidiedAt;
      if (since >= COMMITS_BETWEEN_TIDYING || (group.isEmpty() && (since > 0 || sparse))) {
        sparse = tidy();
        tidiedAt = commits.get();
      }
    }
  }

  private List<Waiter> nextGroup(long patienceMs) {
    List<Waiter> group = new ArrayList<>();
    try {
      Waiter first = waiting.poll(patienceMs, TimeUnit.MILLISECONDS);
      if (first != null) {
        group.add(first);
        waiting.drainTo(group);
      }
    } catch (InterruptedException e) {
      closing = true;
    }
    return group;
  }

  private void commit(List<Waiter> group) {
    try {
      // Whatever goes wrong here must not end the thread: everybody would wait for ever.
      alone(store::commit);
      store.sync();
    } catch (RuntimeException e) {
      fail(e);
    }
    commits.incrementAndGet();
    released.addAndGet(group.size());
    group.forEach(failure == null ? Waiter::durable : Waiter::lost);
  }

  /**
   * Rewrites sparsely filled parts of the file, a little at a time, so that it does not grow
   * without end and nobody waits long for it: under load now and then, and on while nobody writes.
   *
   * @return whether more may be left to do
   */
  private boolean tidy() {
    try {
      if (failure != null || store.getFileStore().getChunksFillRate() >= TIDY_BELOW_PERCENT) {
        return false;
      }
      boolean rewritten = alone(this::rewriteSome);
      store.sync();
      return rewritten && store.getFileStore().size() > SMALL;
    } catch (RuntimeException e) {
      fail(e);
      return false;
    }
  }

  /** Only what is committed frees the old place. */
  private boolean rewriteSome() {
    boolean rewritten = store.compact(TIDY_BELOW_PERCENT, TIDY_BYTES);
    store.commit();
    return rewritten;
  }

  private void fail(RuntimeException e) {
    failure = e;
    LOG.error("The data file can't be written; nothing more is acknowledged until a restart", e);
  }

  private <T> T alone(Supplier<T> work) {
    commands.writeLock().lock();
    try {
      return work.get();
    } finally {
      commands.writeLock().unlock();
    }
  }

  /** Commits what waits, then ends. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
