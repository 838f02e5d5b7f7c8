package fi.vuoro.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class EditTest {

  private final Documents documents = mock(Documents.class, CALLS_REAL_METHODS);

  @Test
  void whereOthersAreAlwaysFirstAnEditGivesUpWithinSeconds() {
    doReturn(Mono.empty()).when(documents).byId("one");
    doReturn(Mono.just(false)).when(documents).insertIfAbsent(any());

    StepVerifier.withVirtualTime(() -> documents.edit("one", fields -> fields.put("n", 1)))
        .thenAwait(Duration.ofSeconds(10))
        .expectError(StoreFailure.class)
        .verify(Duration.ofSeconds(20));
  }

  @Test
  void anEditThatThrowsIsNotTriedAgain() {
    doReturn(Mono.just(Stored.first("one", Map.of()))).when(documents).byId("one");
    AtomicInteger calls = new AtomicInteger();

    StepVerifier.create(
            documents.edit(
                "one",
                fields -> {
                  calls.incrementAndGet();
                  throw new IllegalStateException("this edit is wrong");
                }))
        .expectErrorMessage("this edit is wrong")
        .verify(Duration.ofSeconds(20));

    assertThat(calls).hasValue(1);
  }
}
