package fi.vuoro.conversation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.vuoro.RunningVuoro;
import fi.vuoro.customer.Profile;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.Understanding;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.store.Alarms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two processes hold the same conversation, and each remembers it as it last left it. */
@RunningVuoro
class RecentTest {
  private static final Reader READER = Reader.builtIn();

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @Autowired private ConversationStore store;
  @Autowired private Projector projector;
  @Autowired private Flows flows;
  @Autowired private Consultations consultations;

  private final String id = "cv_" + UUID.randomUUID();
  private Turns here;
  private Turns there;

  @BeforeEach
  void begun() {
    here = turns();
    there = turns();
    Dialogue dialogue = requireNonNull(flows.published("transactional-nps").block());
    ZoneId zone = ZoneId.of("Europe/Helsinki");
    Opening opening = Opening.byWeb(id, "en", true, zone, Map.of(), null, "hash");
    here.begin(opening.begin(dialogue, Profile.UNKNOWN, NOW, false), dialogue).block();
  }

  @Test
  void aTurnGoesOnFromWhatTheOtherProcessLeft() {
    there.take(id, asksWhy("there")).block();

    Committed committed = requireNonNull(here.take(id, asksWhy("here")).block());

    assertThat(committed.conversation().inbound())
        .extracting(Inbound::id)
        .containsExactly("", "there", "here");
    assertThat(received()).containsExactly("", "there", "here");
  }

  @Test
  void aMessageThatTheOtherProcessTookIsNotTakenAgain() {
    there.take(id, asksWhy("same")).block();

    here.take(id, asksWhy("same")).block();

    assertThat(received()).containsExactly("", "same");
  }

  @Test
  void nothingIsRefusedForWhatTheOtherProcessHasChanged() {
    there.take(id, asksWhy("there")).block();

    Turns.Step onlyAfterTheOther =
        (conversation, dialogue) -> {
          if (conversation.received("there").isEmpty()) {
            throw new IllegalStateException("outdated");
          }
          return asksWhy("here").apply(conversation, dialogue);
        };
    here.take(id, onlyAfterTheOther).block();

    assertThat(received()).containsExactly("", "there", "here");
  }

  @Test
  void aRefusalStands() {
    Turns.Step never =
        (conversation, dialogue) -> {
          throw new IllegalArgumentException("never");
        };

    assertThatThrownBy(() -> here.take(id, never).block()).hasMessageContaining("never");
  }

  private List<String> received() {
    return requireNonNull(store.byId(id).block()).inbound().stream().map(Inbound::id).toList();
  }

  private static Turns.Step asksWhy(String messageId) {
    return (conversation, dialogue) ->
        conversation.received(messageId).isPresent()
            ? Turns.Step.Outcome.NOTHING
            : new Turns.Step.Outcome(
                new Understanding(dialogue, READER)
                    .wished(conversation.state(), messageId, Wish.WHY, null, NOW),
                messageId,
                "hash");
  }

  private Turns turns() {
    return new Turns(
        store, new Recent(), flows, projector, new Changes(), new Alarms(), consultations);
  }
}
