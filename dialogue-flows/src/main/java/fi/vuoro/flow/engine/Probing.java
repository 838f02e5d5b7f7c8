package fi.vuoro.flow.engine;

import fi.vuoro.flow.Flow;
import fi.vuoro.flow.Flow.Probing.Arm;
import fi.vuoro.flow.Question.Probe;
import fi.vuoro.flow.engine.Open.Asking;
import fi.vuoro.flow.engine.Open.Asking.Mode;
import fi.vuoro.flow.quality.Quality;
import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether an answer in words is followed up, and what is asked for then. */
final class Probing {
  /** What the draw is called. */
  private static final String TRIAL = "probing";

  /** The clarity of a clause at least. */
  private static final int CLAUSE = 2;

  /**
   * What a clause needs of the bits that a fragment needs: of the rated answers, "we never had to
   * wait" is then let be and "the staff" is not.
   */
  private static final double PLAIN = .6;

  private final Draft draft;

  Probing(Draft draft) {
    this.draft = draft;
  }

  /** Draws the arm of a conversation whose flow tries out what probing does. */
  void draw(Flow flow) {
    Map<Arm, BigDecimal> arms = flow.settings().probing().arms();
    if (arms.isEmpty()) {
      return;
    }
    List<Arm> names = List.copyOf(arms.keySet());
    double total = arms.values().stream().mapToDouble(Number::doubleValue).sum();
    double at = Chance.of(draft.before().seed(), TRIAL, "arm").fraction() * total;
    int drawn = 0;
    double sum = weight(arms, names.getFirst());
    while (at >= sum && drawn < names.size() - 1) {
      sum += weight(arms, names.get(++drawn));
    }
    String arm = names.get(drawn).word();
    draft.draws.put("#" + TRIAL, List.of(arm));
    draft.add(new Event.Drawn(TRIAL, arm, weight(arms, names.get(drawn)) / total));
  }

  private static double weight(Map<Arm, BigDecimal> arms, Arm arm) {
    return arms.getOrDefault(arm, BigDecimal.ZERO).doubleValue();
  }

  /** The arm of this conversation. */
  static Arm arm(Draft draft) {
    return arm(draft.draws.get("#" + TRIAL));
  }

  /** The arm of a conversation. */
  static Arm arm(State state) {
    return arm(state.draws().get("#" + TRIAL));
  }

  /** Whether a language model, where there is one, leads the interviews of a conversation. */
  static boolean mayLead(State state) {
    return state.draws().get("#" + TRIAL) == null || arm(state) == Arm.MODEL;
  }

  private static Arm arm(@Nullable List<String> drawn) {
    return drawn == null ? Arm.AUTHORED : Arm.valueOf(drawn.getFirst().toUpperCase(Locale.ROOT));
  }

  /**
   * What to ask for, the first thing that the answer lacks; null where it is let be. The first
   * question of a conversation is never followed up, unless it opens an interview, nor an answer
   * that says there is nothing more.
   */
  @Nullable String next(Asking asking, @Nullable Probe probe, @Nullable Quality quality) {
    if (probe == null || quality == null || !mayAsk(asking, probe, quality)) {
      return null;
    }
    if (probe.deep()) {
      return Ladder.next(asking.rung(), probe, quality);
    }
    if (isFirst()) {
      return null;
    }
    String lacking = lacking(probe, quality, asking.probes() == 0);
    return lacking != null && lacking.equals(asking.rung()) ? "default" : lacking;
  }

  /** Whether another follow-up may be asked at all. */
  boolean mayAsk(Asking asking, @Nullable Probe probe, @Nullable Quality quality) {
    return probe != null
        && quality != null
        && !quality.nothing()
        && asking.probes() < probe.max()
        && arm(draft) != Arm.NONE;
  }

  private static @Nullable String lacking(Probe probe, Quality quality, boolean first) {
    if (quality.relevance() < probe.relevance()) {
      return "topic";
    }
    double enough = first && quality.clarity() == CLAUSE ? probe.bits() * PLAIN : probe.bits();
    if (quality.specificity() >= probe.specificity() && quality.bits() >= enough) {
      return null;
    }
    return quality.specificity() == 0 ? "reason" : "example";
  }

  private boolean isFirst() {
    return draft.answers.view().values().stream().filter(Entry::reached).count() < 2;
  }

  /** What is kept of an answer: all that was said to the question and its follow-ups. */
  Value whole(Asking asking, Value value) {
    Entry before = draft.answers.get(asking.key());
    return asking.mode() == Mode.PROBE
            && before != null
            && before.value() instanceof Value.Words said
            && value instanceof Value.Words more
        ? new Value.Words(said.value() + "\n" + more.value())
        : value;
  }
}
