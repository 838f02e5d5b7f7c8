package fi.vuoro.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.vuoro.customer.Merges.Outcome;
import fi.vuoro.store.DataFolder;
import fi.vuoro.store.OpenStore;
import fi.vuoro.store.SteeredStore;
import fi.vuoro.store.StoreFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** Merges that run at the same time, and merges that are cut off, on the store as it is shipped. */
class MergingTest {
  /** Writes of a merge that nobody disturbs. */
  private static final int WRITES = 3;

  @TempDir static Path folder;
  private static DataFolder data;
  private static OpenStore open;

  @BeforeAll
  static void open() {
    data = DataFolder.claim(folder.resolve("data"));
    open = OpenStore.embedded(data);
  }

  @AfterAll
  static void close() {
    open.close();
    data.close();
  }

  private static People people() {
    return new People(open.store());
  }

  /** A node that is gone from a write on. */
  private static SteeredStore.Steering goneFromWrite(int n) {
    AtomicInteger writes = new AtomicInteger();
    return step ->
        step.isWrite() && writes.getAndIncrement() >= n
            ? Mono.error(new StoreFailure("gone", new IllegalStateException()))
            : Mono.empty();
  }

  /** The order of ids says who will speak for whom. */
  @ParameterizedTest
  @ValueSource(strings = {"abc", "acb", "bac", "bca", "cab", "cba"})
  void twoWhomTheCompanyKnowsNeverBecomeOneThroughAThirdInWhateverOrderTheWritesCome(String ids)
      throws InterruptedException {
    for (int order = 0; order < 64; order++) {
      People people = people();
      String one = people.known(ids.substring(0, 1));
      String third = people.somebody(ids.substring(1, 2));
      String other = people.known(ids.substring(2));
      int bits = order;
      AtomicInteger step = new AtomicInteger();

      new Turnstile(false)
          .run(
              List.of(
                  steered -> people.proved(one, third, steered),
                  steered -> people.proved(third, other, steered)),
              waiting -> (bits >> Math.min(5, step.getAndIncrement())) & 1);

      people.areSound();
      assertThat(people.same(third)).as("order %s", Integer.toBinaryString(bits)).hasSize(2);
      assertThat(List.of(people.proved(one, third).block(), people.proved(third, other).block()))
          .containsExactlyInAnyOrder(Outcome.MERGED, Outcome.APART);
    }
  }

  @Test
  void inAnyOrderOfStepsManyProofsAmongManyLeaveNobodyTwoCustomersOfTheCompany()
      throws InterruptedException {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      People people = people();
      List<String> all =
          List.of(
              people.somebody("d"),
              people.known("c"),
              people.somebody("b"),
              people.known("e"),
              people.known("a"));

      new Turnstile(true)
          .run(
              random
                  .ints(4, 0, 20)
                  .mapToObj(
                      pair -> {
                        String one = all.get(pair % 5);
                        String other = all.get((pair % 5 + 1 + pair / 5) % 5);
                        return (java.util.function.Function<SteeredStore.Steering, Mono<?>>)
                            steered -> people.proved(one, other, steered);
                      })
                  .toList(),
              random::nextInt);

      people.areSound();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aMergeThatIsCutOffAfterAnyWriteEndsAsIfItHadNotBeenWhenItIsDoneAgain(int writes) {
    People undisturbed = people();
    undisturbed.proved(undisturbed.known("a"), undisturbed.somebody("b")).block();
    People people = people();
    String one = people.known("a");
    String other = people.somebody("b");
    assertThatThrownBy(() -> people.proved(one, other, goneFromWrite(writes)).block())
        .isInstanceOf(StoreFailure.class);

    assertThat(people.proved(one, other).block()).isEqualTo(Outcome.MERGED);

    assertThat(people.written()).isEqualTo(undisturbed.written());
    people.merges().reconciled(one, head -> Mono.empty()).block();
    assertThat(people.proved(one, other).block()).isEqualTo(Outcome.SAME);
  }

  @Test
  void aMergeHasAsManyWritesAsAreCutOff() {
    People people = people();
    String one = people.known("a");
    String other = people.somebody("b");

    assertThat(people.proved(one, other, goneFromWrite(WRITES)).block()).isEqualTo(Outcome.MERGED);
    assertThat(people.same(one)).hasSize(2);
  }

  @Test
  void aMergeThatWasOnlyBegunIsNoneYetAndCanNotBeTakenBack() {
    People people = people();
    String one = people.known("a");
    String other = people.somebody("b");
    assertThatThrownBy(() -> people.proved(one, other, goneFromWrite(1)).block())
        .isInstanceOf(StoreFailure.class);

    assertThat(people.same(one)).containsExactly(one);
    assertThat(people.merges().of(one).collectList().block()).isEmpty();
    assertThat(people.merges().undo(one, "mg_any", "admin").blockOptional()).isEmpty();
  }

  @Test
  void aMergeThatWasCutOffOnceTheTwoWereOneCanBeTakenBackAndStaysSo() {
    People people = people();
    String one = people.known("a");
    String other = people.somebody("b");
    assertThatThrownBy(() -> people.proved(one, other, goneFromWrite(2)).block())
        .isInstanceOf(StoreFailure.class);
    assertThat(people.same(one)).hasSize(2);
    Merge merge = people.merges().of(one).next().blockOptional().orElseThrow();

    assertThat(people.merges().undo(one, merge.id(), "admin").map(Merge::undoneBy).block())
        .isEqualTo("admin");

    assertThat(people.same(one)).containsExactly(one);
    assertThat(people.proved(one, other).block()).isEqualTo(Outcome.APART);
    assertThat(people.same(other)).containsExactly(other);
    assertThat(people.written().toString()).doesNotContain(MergeFields.MERGING);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whatSomebodyElseBeganAndLeftIsBroughtToItsEndBeforeAnother(int writes) {
    People people = people();
    String one = people.known("c");
    String third = people.somebody("b");
    String other = people.known("a");
    assertThatThrownBy(() -> people.proved(third, one, goneFromWrite(writes)).block())
        .isInstanceOf(StoreFailure.class);

    assertThat(people.proved(third, other).block()).isEqualTo(Outcome.APART);

    assertThat(people.same(third)).containsExactly(third, one);
    people.areSound();
  }
}
