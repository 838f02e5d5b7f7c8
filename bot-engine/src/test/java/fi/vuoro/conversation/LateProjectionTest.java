package fi.vuoro.conversation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.RunningVuoro;
import fi.vuoro.customer.Profile;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Understanding;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.reading.Reader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * After a crash the earlier process's turns are carried on once more, while new turns of the same
 * conversations are taken: what is late must not undo what is newer.
 */
@RunningVuoro
class LateProjectionTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final int WISHES = 12;

  @Autowired private ConversationStore store;
  @Autowired private Projector projector;
  @Autowired private Journal journal;
  @Autowired private Flows flows;

  @Test
  void turnsCarriedOnLateLoseNothingOfTheStory() throws InterruptedException {
    Dialogue dialogue = requireNonNull(flows.published("transactional-nps").block());
    List<Conversation> turns = stoppedAfterManyWishes(dialogue);
    Conversation last = turns.getLast();
    List<Message> story = Journal.messages(last.tail());
    store.insert(last).block();
    carryOn(last, dialogue);

    for (Conversation earlier : turns.subList(0, WISHES)) {
      carryOn(earlier, dialogue);
    }

    Conversation kept = requireNonNull(store.byId(last.id()).block());
    assertThat(kept.tail()).hasSizeLessThan(last.tail().size());
    assertThat(journal.messages(kept, 0).block()).isEqualTo(story);
  }

  /** The conversation after each of its turns, none of which was carried on yet. */
  private static List<Conversation> stoppedAfterManyWishes(Dialogue dialogue) {
    Understanding understanding = new Understanding(dialogue, Reader.builtIn());
    ZoneId zone = ZoneId.of("Europe/Helsinki");
    Opening opening = Opening.byWeb("cv_late", "en", true, zone, Map.of(), null, "hash");
    List<Conversation> turns = new ArrayList<>();
    turns.add(opening.begin(dialogue, Profile.UNKNOWN, NOW, false));
    for (int i = 0; i <= WISHES; i++) {
      Conversation before = turns.getLast();
      Wish wish = i < WISHES ? Wish.WHY : Wish.STOP;
      Input input = understanding.wished(before.state(), "m" + i, wish, null, NOW.plusSeconds(i));
      turns.add(
          before.after(
              dialogue.advance(before.state(), input),
              List.of(),
              Written.NOTHING,
              Personal.of(dialogue),
              Correspondence.NONE));
    }
    return turns;
  }

  private void carryOn(Conversation conversation, Dialogue dialogue) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    projector.add(new Committed(conversation, dialogue, conversation.tail()));
    projector.stop(done::countDown);
    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
  }
}
