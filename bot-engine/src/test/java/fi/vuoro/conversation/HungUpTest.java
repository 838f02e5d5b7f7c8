package fi.vuoro.conversation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.RunningVuoro;
import fi.vuoro.customer.Profile;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Understanding;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.reading.Reader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.BaseSubscriber;

/** A customer sends a last reply and closes the page before it is answered. */
@RunningVuoro
class HungUpTest {

  @Autowired private Turns turns;
  @Autowired private Changes changes;
  @Autowired private Flows flows;
  @Autowired private Clock clock;

  @Test
  void aTurnIsToldThoughItsSenderIsGone() {
    // None of its timers is due, which would be told too.
    Instant now = clock.instant();
    String id = "cv_" + UUID.randomUUID();
    Dialogue dialogue = requireNonNull(flows.published("transactional-nps").block());
    ZoneId zone = ZoneId.of("Europe/Helsinki");
    Opening opening = Opening.byWeb(id, "en", true, zone, Map.of(), null, "hash");
    turns.begin(opening.begin(dialogue, Profile.UNKNOWN, now, false), dialogue).block();
    CompletableFuture<Integer> told = changes.of(id).next().toFuture();

    BaseSubscriber<Committed> customer = new BaseSubscriber<>() {};
    turns
        .take(
            id,
            (conversation, its) -> {
              customer.cancel();
              return Turns.Step.Outcome.of(
                  new Understanding(its, Reader.builtIn())
                      .wished(conversation.state(), "bye", Wish.STOP, null, now));
            })
        .subscribe(customer);

    assertThat(told).succeedsWithin(Duration.ofSeconds(30));
  }
}
