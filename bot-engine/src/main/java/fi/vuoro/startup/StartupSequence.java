package fi.vuoro.startup;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Runs the start-up tasks before the web server begins to listen. */
@Component
final class StartupSequence implements SmartLifecycle {

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final ObjectProvider<StartupTask> tasks;
  private volatile boolean running;

  StartupSequence(ObjectProvider<StartupTask> tasks) {
    this.tasks = tasks;
  }

  /** The main thread waits here, which no event loop may: nothing else runs yet. */
  @Override
  public void start() {
    try {
      Flux.fromStream(tasks::orderedStream)
          .concatMap(StartupTask::prepare)
          .then()
          .timeout(LONGEST)
          .toFuture()
          .join();
      running = true;
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Far before the web server's. */
  @Override
  public int getPhase() {
    return 0;
  }
}
