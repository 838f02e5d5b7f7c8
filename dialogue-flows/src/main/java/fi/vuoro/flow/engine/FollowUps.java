package fi.vuoro.flow.engine;

import fi.vuoro.flow.Flow.Probing.Arm;
import fi.vuoro.flow.engine.Event.Asked.Why;
import fi.vuoro.flow.engine.Open.Asking;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks on about an answer in words, or goes on: by rules, or, where a language model may, as that
 * words and chooses it. While it thinks, the topic stays open; a reply that comes first is part of
 * the answer, so nothing waits and nothing is lost.
 */
final class FollowUps {
  private static final int LONGEST = 300;

  private final Draft draft;
  private final Posing posing;
  private final Walk walk;
  private final Consulting consulting;
  private final Interviewing interviewing;
  private final Guiding guiding;
  private final Besides besides;

  FollowUps(
      Draft draft,
      Posing posing,
      Walk walk,
      Consulting consulting,
      Interviewing interviewing,
      Guiding guiding,
      Besides besides) {
    this.draft = draft;
    this.posing = posing;
    this.walk = walk;
    this.consulting = consulting;
    this.interviewing = interviewing;
    this.guiding = guiding;
    this.besides = besides;
  }

  /**
   * Goes on from an answer, now or as soon as a model has said how.
   *
   * @param rung what the rules would ask for; null for nothing
   * @param mayAsk whether the depth of the question leaves room for another follow-up
   */
  void after(Asking asking, @Nullable String rung, boolean mayAsk) {
    Posed posed = posing.posed(asking, walk.view());
    Matter.Next matter =
        consulting.mayAsk() && Consulting.mayLeave(posed)
            ? matter(asking, posed, rung, mayAsk)
            : null;
    if (matter != null) {
      draft.open = rung == null ? asking.unsaid() : asking.probed(rung);
      consulting.ask(matter);
    } else if (rung == null) {
      walk.on();
    } else {
      pose(asking.probed(rung), null, null);
    }
  }

  private Matter.@Nullable Next matter(
      Asking asking, Posed posed, @Nullable String rung, boolean mayAsk) {
    if (interviewing.isTopic(asking.key())) {
      Matter.Guide guide = guiding.guide(asking.key(), mayAsk, walk.view());
      return guide == null
          ? null
          : new Matter.Next(asking.key(), rung, guiding.talk(asking.key(), walk.view()), guide);
    }
    String said = posed.value() instanceof Value.Words words ? words.value() : "";
    return rung == null || Probing.arm(draft) != Arm.MODEL
        ? null
        : new Matter.Next(asking.key(), rung, List.of(posed.text(), said), null);
  }

  /** Goes on as a model said, as far as it may have said so; else as the rules do. */
  void came(Matter.Next sought, Advice.@Nullable Next advice) {
    if (!(draft.open instanceof Asking asking)) {
      return;
    }
    if (advice != null && sought.guide() != null) {
      List<String> said = guiding.said(asking.key());
      advice.found().stream()
          .filter(found -> sought.guide().mustKnow().contains(found.key()))
          .filter(found -> isQuoted(found.quote(), said))
          .forEach(besides::told);
    }
    String choice = choice(sought, advice);
    if (choice.equals(Matter.Next.FOLLOW_UP)) {
      Asking next = sought.wanted() == null ? asking.probed("default") : asking;
      String words = advice == null ? null : advice.words();
      if (advice != null && words != null && fits(words, sought)) {
        pose(next, words, advice.by());
      } else {
        pose(next, null, null);
      }
    } else {
      if (advice != null && choice.equals(advice.choice())) {
        draft.add(new Event.Led(asking.key(), choice, advice.by()));
        guiding.lead(asking.key(), choice);
      }
      walk.on();
    }
  }

  private static String choice(Matter.Next sought, Advice.@Nullable Next advice) {
    String chosen = advice == null ? null : advice.choice();
    if (chosen != null && sought.guide() != null && sought.guide().choices().contains(chosen)) {
      return chosen;
    }
    return sought.wanted() == null ? Matter.Next.ON : Matter.Next.FOLLOW_UP;
  }

  /** Whether a quote is found in what was said, letter by letter. */
  static boolean isQuoted(String quote, List<String> said) {
    return !quote.isBlank() && said.stream().anyMatch(words -> words.contains(quote));
  }

  private static boolean fits(String text, Matter.Next sought) {
    return !text.isBlank()
        && text.length() <= LONGEST
        && (sought.guide() == null || !Avoided.of(sought.guide().avoid()).isTouchedBy(text));
  }

  private void pose(Asking asking, @Nullable String words, @Nullable String by) {
    if (by != null || isWorded(asking)) {
      String wanted = Objects.requireNonNullElse(asking.rung(), "default");
      String whose = Objects.requireNonNullElse(by, Arm.AUTHORED.word());
      draft.add(new Event.Worded(asking.key(), wanted, whose));
    }
    posing.pose(asking.worded(words), Why.PROBE, walk.view());
  }

  /** Whether a model would word the follow-ups of this question, if there were one. */
  private boolean isWorded(Asking asking) {
    return Probing.arm(draft) == Arm.MODEL
        || (draft.before().sought() != null
            && draft.before().sought().matter() instanceof Matter.Next next
            && next.key().equals(asking.key()));
  }
}
