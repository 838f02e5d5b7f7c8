package fi.vuoro.staff;

import fi.vuoro.conversation.Conversation;
import fi.vuoro.conversation.People;
import fi.vuoro.conversation.Takeovers;
import fi.vuoro.flow.engine.Effect;
import fi.vuoro.flow.engine.Input;
import fi.vuoro.flow.engine.Input.Staffed.Presence;
import fi.vuoro.flow.engine.Takeover;
import fi.vuoro.settings.PeopleSettings;
import fi.vuoro.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells whether people take over, and what a customer who asked for one can expect. */
@Component
class Staff implements People {
  private final Presences presences;
  private final Takeovers takeovers;
  private final PeopleSettings settings;
  private final BusinessHours hours;
  private final Clock clock;

  Staff(Presences presences, Takeovers takeovers, Settings settings, Clock clock) {
    this.presences = presences;
    this.takeovers = takeovers;
    this.settings = settings.people();
    this.hours = new BusinessHours(this.settings.hours(), this.settings.closed(), settings.zone());
    this.clock = clock;
  }

  BusinessHours hours() {
    return hours;
  }

  /** Nobody is promised a person where none has been seen for long. */
  @Override
  public boolean takeOver() {
    return settings.takeOver() && presences.wasAnybodySeen();
  }

  @Override
  public Mono<Void> asked(Conversation conversation, Effect.Handoff handoff) {
    return isAwaited(conversation, handoff)
        ? presences
            .present()
            .map(present -> expectation(handoff.id(), !present.isEmpty()))
            .flatMap(
                staffed ->
                    takeovers.take(
                        conversation.id(),
                        now -> isAwaited(now, handoff) ? Optional.of(staffed) : Optional.empty()))
            .then()
        : Mono.empty();
  }

  private static boolean isAwaited(Conversation conversation, Effect.Handoff handoff) {
    Takeover takeover = conversation.state().takeover();
    return takeover != null && handoff.id().equals(takeover.awaited());
  }

  private Input.Staffed expectation(String effect, boolean isSomebodyHere) {
    Instant now = clock.instant();
    return new Input.Staffed(
        effect,
        now,
        isSomebodyHere ? Presence.HERE : Presence.AWAY,
        isSomebodyHere ? null : hours.opens(now).orElse(null),
        hours.after(now, settings.answerWithin()));
  }
}
