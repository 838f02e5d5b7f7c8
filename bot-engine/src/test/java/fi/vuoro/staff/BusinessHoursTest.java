package fi.vuoro.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fi.vuoro.settings.PeopleSettings.Open;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessHoursTest {
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
  private static final Set<LocalDate> CLOSED = Set.of(LocalDate.parse("2026-04-06"));

  /** Mondays to Fridays from 9 to 17, closed on Easter Monday 2026. */
  private final BusinessHours hours = new BusinessHours(weekdays(), CLOSED, HELSINKI);

  private final BusinessHours unknown = new BusinessHours(List.of(), CLOSED, HELSINKI);

  @Test
  void withinTheHoursTheyAreOpen() {
    assertThat(hours.isOpen(at("2026-03-02T09:00"))).isTrue();
    assertThat(hours.isOpen(at("2026-03-02T16:59"))).isTrue();
    assertThat(hours.isOpen(at("2026-03-02T17:00"))).isFalse();
    assertThat(hours.isOpen(at("2026-03-01T12:00"))).as("a Sunday").isFalse();
    assertThat(hours.opens(at("2026-03-02T12:00"))).isEmpty();
  }

  @Test
  void theyOpenOnTheNextDayThatIsNotClosed() {
    assertThat(hours.opens(at("2026-03-02T08:59"))).contains(at("2026-03-02T09:00"));
    assertThat(hours.opens(at("2026-03-06T17:00"))).contains(at("2026-03-09T09:00"));
    assertThat(hours.opens(at("2026-04-03T18:00"))).contains(at("2026-04-07T09:00"));
  }

  @Test
  void whereNobodySaysWhenItIsNotKnown() {
    assertThat(unknown.areKnown()).isFalse();
    assertThat(unknown.opens(at("2026-03-02T03:00"))).isEmpty();
    assertThat(unknown.after(at("2026-03-02T03:00"), Duration.ofHours(12)))
        .isEqualTo(at("2026-03-02T15:00"));
  }

  @Test
  void timeToAnswerPassesWhileTheyAreOpen() {
    assertThat(hours.after(at("2026-03-06T15:00"), Duration.ofHours(4)))
        .isEqualTo(at("2026-03-09T11:00"));
    assertThat(hours.after(at("2026-03-07T12:00"), Duration.ofHours(8)))
        .isEqualTo(at("2026-03-09T17:00"));
  }

  @Test
  void anHourLostToSummerTimeIsNoHour() {
    BusinessHours night =
        new BusinessHours(
            List.of(new Open(DayOfWeek.SUNDAY, LocalTime.MIDNIGHT, LocalTime.of(6, 0))),
            Set.of(),
            HELSINKI);

    assertThat(night.after(at("2026-03-29T00:00"), Duration.ofHours(5)))
        .isEqualTo(at("2026-03-29T06:00"));
  }

  @Test
  void anEveningMayLastUntilMidnightAndADayHaveABreak() {
    BusinessHours split =
        new BusinessHours(
            List.of(
                new Open(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.MIDNIGHT),
                new Open(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 0))),
            Set.of(),
            HELSINKI);

    assertThat(split.isOpen(at("2026-03-02T23:59"))).isTrue();
    assertThat(split.opens(at("2026-03-02T11:00"))).contains(at("2026-03-02T18:00"));
    assertThat(split.isOpen(at("2026-03-03T00:00"))).isFalse();
  }

  private static List<Open> weekdays() {
    List<Open> weekdays = new ArrayList<>();
    for (int day = 1; day <= 5; day++) {
      weekdays.add(new Open(DayOfWeek.of(day), LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }
    return weekdays;
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(HELSINKI).toInstant();
  }
}
