package fi.vuoro.blocking;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.LoopResources;

class BlockingGuardTest {

  @Test
  void aSleepOnAParallelThreadIsCaught() {
    var sleeping = Mono.fromRunnable(BlockingGuardTest::sleep).subscribeOn(Schedulers.parallel());

    assertThatThrownBy(() -> sleeping.block(Duration.ofSeconds(5)))
        .hasRootCauseInstanceOf(BlockingOperationError.class);
  }

  @Test
  void aSleepOnAnEventLoopIsCaught() {
    var loops = LoopResources.create("guarded", 1, true);
    try {
      var sleeping =
          Mono.fromRunnable(BlockingGuardTest::sleep)
              .subscribeOn(Schedulers.fromExecutor(loops.onServer(false)));

      assertThatThrownBy(() -> sleeping.block(Duration.ofSeconds(5)))
          .hasRootCauseInstanceOf(BlockingOperationError.class);
    } finally {
      loops.dispose();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
