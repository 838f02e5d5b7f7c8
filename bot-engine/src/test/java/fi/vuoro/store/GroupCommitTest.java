package fi.vuoro.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
  private static final int KEYS = 2_000;
  private static final String FIRST = "first".repeat(2_000);
  private static final String LAST = "last ".repeat(2_000);

  @TempDir private Path folder;

  @Test
  void aSparseFileIsTidiedWhileNobodyWrites() {
    try (MVStore file = open(folder.resolve("sparse.mv"));
        GroupCommit commit = new GroupCommit(file)) {
      MVMap<Integer, String> texts = overwritten(file);
      assertThat(file.getFileStore().getChunksFillRate()).isLessThan(50);

      commit.start();
      assertThat(durable(commit)).isCompleted();

      Awaitility.await()
          .untilAsserted(
              () -> assertThat(file.getFileStore().getChunksFillRate()).isGreaterThanOrEqualTo(60));
      assertThat(texts).hasSize(KEYS).containsValue(LAST);
    }
  }

  /** Each of many commits replaces a few texts here and there, and leaves holes in the earlier. */
  private static MVMap<Integer, String> overwritten(MVStore file) {
    MVMap<Integer, String> texts = file.openMap("texts");
    Random random = new Random(1);
    for (int i = 0; i < KEYS; i++) {
      texts.put(i, FIRST);
      if (i % 50 == 0) {
        file.commit();
      }
    }
    for (int i = 0; i < KEYS; i++) {
      texts.put(random.nextInt(KEYS), LAST);
      if (i % 10 == 0) {
        file.commit();
      }
    }
    file.commit();
    return texts;
  }

  private static MVStore open(Path path) {
    MVStore file = new MVStore.Builder().fileName(path.toString()).autoCommitDisabled().open();
    file.setRetentionTime(0);
    file.setVersionsToKeep(0);
    return file;
  }

  private static CompletableFuture<Void> durable(GroupCommit commit) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    commit.await(
        new GroupCommit.Waiter() {
          @Override
          public void durable() {
            done.complete(null);
          }

          @Override
          public void lost() {
            done.cancel(false);
          }
        });
    done.orTimeout(10, TimeUnit.SECONDS).join();
    return done;
  }
}
