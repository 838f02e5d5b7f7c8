package fi.vuoro.flow.engine;

import fi.vuoro.flow.Span;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.message.Message.Kind;
import fi.vuoro.flow.message.Message.Link;
import fi.vuoro.flow.preference.Preference;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does what a customer wants about being written to, as far as the dialogue itself can. */
final class Preferring {
  private final Draft draft;
  private final Speech speech;
  private final Deeds deeds;
  private final Repairing repairing;
  private final Span resumeFor;

  Preferring(Draft draft, Speech speech, Deeds deeds, Repairing repairing, Span resumeFor) {
    this.draft = draft;
    this.speech = speech;
    this.deeds = deeds;
    this.repairing = repairing;
    this.resumeFor = resumeFor;
  }

  void take(Wanted wanted) {
    switch (wanted.preference()) {
      case Preference.Channel channel -> goOn(channel, wanted.reach());
      // Read as a wish, since it changes the conversation that it is said in.
      case Preference.Language language -> prefer(language, language);
      case Preference.Stop stop -> {
        prefer(stop, stop);
        speech.say(speech.system("prefer.stop", Map.of()));
        deeds.end(Status.STOPPED, null);
      }
      case Preference.Pause pause -> pause(pause);
      case Preference.Hours hours -> {
        prefer(hours, hours);
        draft.hours = hours;
        deeds.holdReminders();
        repairing.again("prefer.hours", Map.of("when", shown(hours)));
      }
    }
  }

  private void goOn(Preference.Channel channel, @Nullable Reach reach) {
    String by = by(channel.channel());
    switch (reach) {
      case Reach.Ready ready -> {
        prefer(channel, new Preference.Channel(channel.channel(), null));
        speech.say(speech.system("prefer.moving", Map.of("by", by)));
      }
      case Reach.NeedsAddress needed -> {
        draft.addressFor = channel.channel();
        String kind = channel.channel().equals("email") ? "email" : "phone";
        speech.say(speech.system("prefer.address." + kind, Map.of()));
      }
      case Reach.Doorway(String url) -> {
        Speech.Spoken line = speech.system("prefer.doorway", Map.of());
        speech.say(Kind.TEXT, List.of(line), null, List.of(new Link(by, url)), null);
      }
      case Reach.Here here -> repairing.again("prefer.here", Map.of("by", by));
      case Reach.Off(List<String> channels) when !channels.isEmpty() -> {
        List<String> others = channels.stream().map(this::by).toList();
        String list = language().alternatives(others);
        repairing.again("prefer.off", Map.of("by", by, "others", list));
      }
      case Reach.Off off -> repairing.again("prefer.off.none", Map.of("by", by));
      case null -> repairing.again("prefer.off.none", Map.of("by", by));
    }
  }

  private void pause(Preference.Pause pause) {
    prefer(pause, pause);
    LocalDate until = pause.until();
    Instant then = pause.end(draft.zone());
    if (draft.open instanceof Open.Asking && draft.status == Status.OPEN) {
      draft.dropTimers("remind:");
      draft.setTimer("remind:paused", then);
      deeds.prolong(resumeFor, then);
    }
    speech.say(speech.system("prefer.pause", Map.of("date", language().date(until))));
  }

  /** The journal holds no address beside that in the input. */
  private void prefer(Preference wanted, Preference noted) {
    String effect = draft.effectId("prefer");
    draft.add(new Event.Preferred(noted));
    draft.add(new Effect.Prefer(effect, wanted));
  }

  private Language language() {
    return speech.language();
  }

  private String by(String channel) {
    String key = "channel.by." + channel;
    return language().textKeys().contains(key)
        ? language().text(key)
        : language().text("channel.by.other", Map.of("channel", channel));
  }

  private String shown(Preference.Hours hours) {
    String days = days(hours.days());
    boolean allDay =
        hours.from().equals(LocalTime.MIDNIGHT) && hours.to().equals(LocalTime.MIDNIGHT);
    return allDay
        ? days
        : language()
            .text(
                "hours.between",
                Map.of(
                    "days", days,
                    "from", language().time(hours.from()),
                    "to", language().time(hours.to())));
  }

  private String days(Set<DayOfWeek> days) {
    if (days.size() == 7) {
      return language().text("hours.every-day");
    }
    boolean weekend = days.stream().allMatch(day -> day.compareTo(DayOfWeek.FRIDAY) > 0);
    boolean week = days.stream().allMatch(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0);
    if ((weekend && days.size() == 2) || (week && days.size() == 5)) {
      return language().text(weekend ? "hours.weekends" : "hours.weekdays");
    }
    return language().list(days.stream().sorted().map(this::day).toList());
  }

  private String day(DayOfWeek day) {
    return language().text("hours.on." + day.getValue());
  }
}
