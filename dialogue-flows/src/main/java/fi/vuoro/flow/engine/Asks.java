package fi.vuoro.flow.engine;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.Question;
import fi.vuoro.flow.Step;
import fi.vuoro.flow.engine.Event.Asked.Why;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.OptionSource;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.value.Value;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks what the path comes to, unless it is answered or known. */
final class Asks {
  private final FlowIndex index;
  private final Draft draft;
  private final Standpoint here;
  private final Posing posing;
  private final Deeds deeds;
  private final Consulting consulting;
  private final Guiding guiding;
  private final SummingUp summing;
  private @Nullable String before;
  private Open.@Nullable Asking quiet;

  Asks(
      FlowIndex index,
      Draft draft,
      Standpoint here,
      Posing posing,
      Deeds deeds,
      Consulting consulting,
      Guiding guiding,
      SummingUp summing) {
    this.index = index;
    this.draft = draft;
    this.here = here;
    this.posing = posing;
    this.deeds = deeds;
    this.consulting = consulting;
    this.guiding = guiding;
    this.summing = summing;
  }

  /** What was open when the walk began again: that is asked again, not for the first time. */
  void wasOpen(@Nullable Open open) {
    before = open == null ? null : open.key();
  }

  /** A question that stays as it was asked when the path comes to it; null for none. */
  void keepOpen(@Nullable Open open) {
    Sought sought = draft.before().sought();
    boolean wasSaid = open != null && (sought == null || !open.key().equals(sought.matter().key()));
    quiet = wasSaid && open instanceof Open.Asking asking ? asking : null;
  }

  Way ask(Step.Ask ask, String key) {
    Question question = ask.question();
    if (isNothingToChoose(question, key)) {
      draft.note(key, "nothing-to-choose", "none of its options is there, so it is not asked");
      return Way.past(ask);
    }
    List<QuestionType.Part> parts = posing.parts(key, question, here.view());
    if (!parts.isEmpty()) {
      return askParts(ask, key);
    }
    if (!isAnswered(key, key, question)) {
      return askOrKnow(ask, key);
    }
    return needsWords(ask, key)
        ? pose(Open.Asking.plain(key + FlowIndex.OTHER, draft.now).in(Open.Asking.Mode.OTHER))
        : answered(ask, key);
  }

  private boolean isNothingToChoose(Question question, String key) {
    QuestionType type = question.type();
    return !type.options().equals(OptionSource.NONE)
        && posing.options(type, question, key, here.view()).options().isEmpty();
  }

  private Way answered(Step.Ask ask, String key) {
    Entry entry = draft.answers.get(key);
    Question.Timeout timeout = ask.question().timeout();
    boolean timedOut = entry != null && entry.missing() == Missing.TIMED_OUT;
    return timedOut && timeout != null && timeout.then() != null
        ? new Way.Go(timeout.then())
        : Way.past(ask);
  }

  private Way askParts(Step.Ask ask, String key) {
    Question question = ask.question();
    while (true) {
      QuestionType.Part open = null;
      boolean cameTo = false;
      for (QuestionType.Part part : posing.parts(key, question, here.view())) {
        boolean known = draft.isSettled(key + "." + part.id());
        boolean answered = isAnswered(key + "." + part.id(), key, question) && follows(part, key);
        open = answered ? null : part;
        cameTo = answered && !known;
        if (!answered || cameTo) {
          break;
        }
      }
      if (cameTo) {
        // What the other parts may be goes by this one.
        continue;
      }
      if (open == null) {
        return Way.past(ask);
      }
      String part = key + "." + open.id();
      if (open.settled() == null) {
        return pose(Open.Asking.plain(part, draft.now));
      }
      draft.reopened = part.equals(draft.reopened) ? null : draft.reopened;
      deeds.answer(part, open.settled(), How.DERIVED, 1, null);
    }
  }

  /**
   * Whether a part whose value follows from the others has that value; any other part may have any.
   */
  private boolean follows(QuestionType.Part part, String key) {
    Entry entry = draft.answers.get(key + "." + part.id());
    return part.settled() == null || (entry != null && part.settled().equals(entry.value()));
  }

  /** Whether there is an answer that still holds; it counts as given from here on. */
  private boolean isAnswered(String key, String whole, Question question) {
    Entry entry = draft.answers.get(key);
    if (entry == null || key.equals(draft.reopened) || whole.equals(draft.reopened)) {
      return false;
    }
    if (entry.reached()) {
      return true;
    }
    if (entry.value() != null && !stillPasses(key, question, entry.value())) {
      return false;
    }
    if (entry.left()) {
      draft.add(new Event.CameBack(key));
    }
    draft.answers.put(key, entry.reached(true));
    return true;
  }

  private boolean stillPasses(String key, Question question, Value value) {
    View view = here.view();
    boolean taken =
        posing.posed(key, view).type().check(value, posing.posed(key, view).asking())
            instanceof Check.Good;
    return taken && Deeds.isValid(question, value, view);
  }

  private boolean needsWords(Step.Ask ask, String key) {
    String words = key + FlowIndex.OTHER;
    Entry entry = draft.answers.get(key);
    if (index.question(words) == null || entry == null || entry.value() == null) {
      return false;
    }
    boolean chosen =
        posing.options(ask.question().type(), ask.question(), key, here.view()).options().stream()
            .anyMatch(option -> option.other() && names(entry.value(), option.id()));
    return chosen && !isAnswered(words, words, ask.question());
  }

  private static boolean names(Value value, String option) {
    Value.Words id = new Value.Words(option);
    return value.equals(id) || (value instanceof Value.Items items && items.values().contains(id));
  }

  private Way askOrKnow(Step.Ask ask, String key) {
    Question question = ask.question();
    Value known = deeds.known(question, key);
    if (known != null && !stillPasses(key, question, known)) {
      known = null;
    }
    if (known == null || question.known() == Question.Known.ASK) {
      return pose(Open.Asking.plain(key, draft.now));
    }
    if (question.known() == Question.Known.USE) {
      deeds.answer(key, known, How.PROFILE, 1, null);
      return Way.past(ask);
    }
    draft.answers.put(key, new Entry(known, null, 0, null, false, false));
    return pose(Open.Asking.plain(key, draft.now).in(Open.Asking.Mode.CONFIRM));
  }

  private Way pose(Open.Asking asking) {
    if (quiet != null && quiet.key().equals(asking.key())) {
      draft.open = quiet;
    } else {
      if (isSummedUp(asking.key())) {
        draft.open = asking;
        consulting.ask(new Matter.Summary(asking.key(), guiding.said(asking.key())));
      } else {
        Why why = asking.key().equals(before) ? Why.AGAIN : Why.FIRST;
        posing.pose(asking, why, here.view());
      }
      deeds.watch(asking, Objects.requireNonNull(index.question(asking.key())));
      draft.reopened = null;
    }
    return Way.STAY;
  }

  /** Whether a model may sum up before this is asked. */
  private boolean isSummedUp(String key) {
    return summing.isOpen(key)
        && guiding.isLed()
        && consulting.mayAsk()
        && !guiding.said(key).isEmpty();
  }
}
