package fi.vuoro.conversation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.RunningVuoro;
import fi.vuoro.customer.Profile;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Understanding;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.store.SteeredStore;
import fi.vuoro.store.Store;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;

/** What a turn costs the store: one write of the conversation, however long that is already. */
@RunningVuoro
@Import(WritesOfATurnTest.Counting.class)
class WritesOfATurnTest {
  private static final String ID = "cv_counted";
  private static final int TURNS = 60;
  private static final int TOGETHER = 40;

  private static final List<SteeredStore.Step> STEPS =
      Collections.synchronizedList(new ArrayList<>());

  @Autowired private Clock clock;
  @Autowired private Turns turns;
  @Autowired private ConversationStore store;
  @Autowired private Flows flows;
  @Autowired private Projector projector;

  /** The real store, each of whose commands is noted. */
  static final class Counting implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof Store store ? new SteeredStore(store, Counting::before) : bean;
    }

    private static Mono<Void> before(SteeredStore.Step step) {
      STEPS.add(step);
      return Mono.empty();
    }
  }

  @Test
  void aTurnIsOneWriteAndTheLastOneMoreOnceItIsCarriedOn() throws InterruptedException {
    begin();
    carriedOn();
    List<Integer> before = new ArrayList<>();
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < TURNS; i++) {
      STEPS.clear();
      take("m" + i, Wish.WHY);
      before.add(writesOfTheConversation());
      carriedOn();
      all.add(writes());
    }
    STEPS.clear();
    take("last", Wish.STOP);
    carriedOn();

    assertThat(before).as("writes until it is acknowledged").containsOnly(1);
    assertThat(all.stream().sorted().toList().get(TURNS / 2))
        .as("with the sheet of answers behind it, which under load gathers")
        .isLessThanOrEqualTo(2);
    assertThat(Collections.max(all)).as("with a chunk of the journal").isLessThanOrEqualTo(3);
    assertThat(writesOfTheConversation()).as("the last turn").isEqualTo(2);
  }

  @Test
  void conversationsThatEndTogetherShareTheirLastWrites() throws InterruptedException {
    Dialogue dialogue = requireNonNull(flows.published("transactional-nps").block());
    List<Conversation> ended =
        IntStream.range(0, TOGETHER).mapToObj(i -> stopped("cv_together" + i, dialogue)).toList();
    ended.forEach(conversation -> store.insert(conversation).block());
    STEPS.clear();

    ended.forEach(one -> projector.add(new Committed(one, dialogue, one.tail())));
    carriedOn();

    assertThat(writesOfTheConversation()).isLessThan(TOGETHER / 2);
    assertThat(ended)
        .allSatisfy(
            one -> {
              Conversation settled = requireNonNull(store.byId(one.id()).block());
              assertThat(settled.projected()).isEqualTo(one.state().event());
            });
  }

  private Conversation stopped(String id, Dialogue dialogue) {
    Conversation begun = opening(id).begin(dialogue, Profile.UNKNOWN, clock.instant(), false);
    Input stop =
        new Understanding(dialogue, Reader.builtIn())
            .wished(begun.state(), "stop", Wish.STOP, null, clock.instant());
    return begun.after(
        dialogue.advance(begun.state(), stop),
        List.of(),
        Written.NOTHING,
        Personal.of(dialogue),
        Correspondence.NONE);
  }

  private static Opening opening(String id) {
    return Opening.byWeb(id, "en", true, ZoneId.of("Europe/Helsinki"), Map.of(), null, "hash");
  }

  private static int writes() {
    return (int)
        List.copyOf(STEPS).stream()
            .filter(SteeredStore.Step::isWrite)
            .filter(step -> step.ids().stream().anyMatch(id -> id.startsWith(ID)))
            .count();
  }

  private static int writesOfTheConversation() {
    return (int)
        List.copyOf(STEPS).stream()
            .filter(step -> step.isWrite() && step.collection().equals("conversations"))
            .count();
  }

  private void begin() {
    Dialogue dialogue = requireNonNull(flows.published("transactional-nps").block());
    turns
        .begin(opening(ID).begin(dialogue, Profile.UNKNOWN, clock.instant(), false), dialogue)
        .block();
  }

  private void take(String id, Wish wish) {
    turns
        .take(
            ID,
            (conversation, dialogue) -> {
              Input input =
                  new Understanding(dialogue, Reader.builtIn())
                      .wished(conversation.state(), id, wish, null, clock.instant());
              return Turns.Step.Outcome.of(input);
            })
        .block();
  }

  private void carriedOn() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    projector.stop(done::countDown);
    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
  }
}
