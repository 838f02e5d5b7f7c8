package fi.vuoro.staff;

import fi.vuoro.flow.value.Value;
import fi.vuoro.security.Caller;
import fi.vuoro.web.Body;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who of the staff is there, over the management API. */
@RestController
@Tag(name = "People who take over")
@RequestMapping("/api/v1/presence")
class PresenceController {
  private final Presences presences;
  private final Staff staff;
  private final Clock clock;

  PresenceController(Presences presences, Staff staff, Clock clock) {
    this.presences = presences;
    this.staff = staff;
    this.clock = clock;
  }

  /** Somebody, and until when they are taken to be there. */
  record Here(String id, String until) {}

  /**
   * How it stands.
   *
   * @param takeOver whether customers who ask for a person are promised one
   * @param open whether it is within business hours; null where they aren't set
   * @param opens when the business hours begin again, null within them
   * @param here who is there
   */
  record Shown(boolean takeOver, @Nullable Boolean open, @Nullable String opens, List<Here> here) {}

  /** What somebody says of themselves. */
  record Said(boolean here) {}

  @Operation(summary = "Who is there, and what customers who ask for a person can expect")
  @GetMapping
  Mono<Shown> show() {
    return presences.present().map(this::shown);
  }

  @Operation(
      summary = "Says that the caller is there, or leaves",
      description = "Whoever stays says it again before the lease is over.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = Said.class)))
  @PutMapping
  Mono<Shown> put(
      @AuthenticationPrincipal Caller caller,
      @RequestBody(required = false) @Nullable String body) {
    Body read = Body.of(body, Set.of("here"));
    if (!(read.value("here") instanceof Value.Truth(boolean here))) {
      throw read.wrong(
          "here", "This is not true or false.", "Say true to be there, false to leave.");
    }
    Mono<?> said = here ? presences.here(caller.name()) : presences.leave(caller.name());
    return said.then(show());
  }

  private Shown shown(List<Presences.Presence> present) {
    Instant now = clock.instant();
    BusinessHours hours = staff.hours();
    return new Shown(
        staff.takeOver(),
        hours.areKnown() ? hours.isOpen(now) : null,
        hours.opens(now).map(Instant::toString).orElse(null),
        present.stream().map(p -> new Here(p.agent(), p.until().toString())).toList());
  }
}
