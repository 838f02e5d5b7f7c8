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
import fi.vuoro.insight.answer.Sheet;
import fi.vuoro.insight.answer.Sheets;
import fi.vuoro.store.SteeredStore;
import fi.vuoro.store.Store;
import fi.vuoro.store.StoreFailure;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A conversation that can't be carried on holds up itself, and nobody else. */
@RunningVuoro
@Import(PoisonTest.Refusing.class)
class PoisonTest {

  /** Conversations whose documents in a collection can't be written. */
  private static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();

  @Autowired private Clock clock;
  @Autowired private Turns turns;
  @Autowired private Flows flows;
  @Autowired private Sheets sheets;
  @Autowired private MeterRegistry meters;

  /** The real store, which refuses to write some documents. */
  static final class Refusing implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof Store store ? new SteeredStore(store, Refusing::before) : bean;
    }

    private static Mono<Void> before(SteeredStore.Step step) {
      return step.collection().equals("answers")
              && step.isWrite()
              && step.ids().stream().anyMatch(REFUSED::contains)
          ? Mono.error(new StoreFailure("refused", new IllegalStateException()))
          : Mono.empty();
    }
  }

  @AfterEach
  void takeAll() {
    REFUSED.clear();
  }

  @Test
  void theOthersGoOnAndItIsCarriedOnAsSoonAsThatIsPossible() {
    List<String> all = List.of("cv_p1", "cv_p2", "cv_poison", "cv_p4", "cv_p5");
    REFUSED.add("cv_poison");

    all.forEach(this::begin);
    long asked = onSheet("cv_p5", 1).lastEvent();
    all.forEach(this::stop);

    for (String healthy : List.of("cv_p1", "cv_p2", "cv_p4", "cv_p5")) {
      assertThat(onSheet(healthy, asked + 1).status()).isEqualTo("stopped");
    }
    assertThat(sheets.of(List.of("cv_poison")).collectList().block()).isEmpty();
    assertThat(stuck()).isEqualTo(1);

    REFUSED.clear();
    assertThat(onSheet("cv_poison", asked + 1).status()).isEqualTo("stopped");
  }

  private double stuck() {
    return meters.get("vuoro.conversations.stuck").tag("lane", "calm").gauge().value();
  }

  private void begin(String id) {
    Dialogue dialogue = requireNonNull(flows.published("transactional-nps").block());
    Opening opening =
        Opening.byWeb(id, "en", true, ZoneId.of("Europe/Helsinki"), Map.of(), null, "hash");
    turns.begin(opening.begin(dialogue, Profile.UNKNOWN, clock.instant(), false), dialogue).block();
  }

  private void stop(String id) {
    turns
        .take(
            id,
            (conversation, dialogue) -> {
              Input stop =
                  new Understanding(dialogue, Reader.builtIn())
                      .wished(conversation.state(), "m1", Wish.STOP, null, clock.instant());
              return Turns.Step.Outcome.of(stop);
            })
        .block();
  }

  /** The sheet of a conversation, once it is so far. */
  private Sheet onSheet(String id, long event) {
    return requireNonNull(
        Flux.interval(Duration.ofMillis(20))
            .onBackpressureDrop()
            .concatMap(tick -> sheets.of(List.of(id)))
            .filter(sheet -> sheet.lastEvent() >= event)
            .blockFirst(Duration.ofSeconds(20)));
  }
}
