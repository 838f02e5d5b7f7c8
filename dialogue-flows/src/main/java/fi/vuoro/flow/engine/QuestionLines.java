package fi.vuoro.flow.engine;

import fi.vuoro.flow.Question;
import fi.vuoro.flow.engine.Event.Asked.Why;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is said to put a question, or to ask on about its answer. */
final class QuestionLines {
  /** The longest answer that is restated, in characters; more would be tedious. */
  private static final int RESTATED = 60;

  private final Draft draft;
  private final Speech speech;
  private final SummingUp summing;

  QuestionLines(Draft draft, Speech speech, SummingUp summing) {
    this.draft = draft;
    this.speech = speech;
    this.summing = summing;
  }

  /** The lines of a question in the mode in which it is open. */
  List<Speech.Spoken> of(Open.Asking asking, Why why, Posed posed, View view) {
    Question question = posed.question();
    String written = Keys.written(asking.key());
    return switch (asking.mode()) {
      case OTHER -> List.of(speech.system("other.words", Map.of()));
      case PROBE ->
          List.of(
              asking.probes() == 0
                  ? speech.text("ask:" + written, question.text(), view)
                  : probe(asking, posed, view));
      case CONFIRM -> {
        String known = posed.value() == null ? "" : shown(posed);
        yield List.of(
            speech.text("ask:" + written, question.text(), view),
            speech.system("known.confirm", Map.of("value", known)));
      }
      case PLAIN -> {
        List<Speech.Spoken> lines = new ArrayList<>(summing.lines(asking.key()));
        if (Keys.part(asking.key()) == null || why != Why.FIRST || isFirstPart(asking.key())) {
          lines.add(speech.text("ask:" + written, question.text(), view));
        }
        String part = Keys.part(asking.key());
        if (part != null) {
          String label = posed.text().substring(posed.text().lastIndexOf("\n\n") + 2);
          lines.add(new Speech.Spoken(new Line("part:" + written + "." + part, Map.of()), label));
        }
        if (why == Why.FIRST && question.help() != null) {
          lines.add(speech.text("help:" + written, question.help(), view));
        }
        yield lines;
      }
    };
  }

  private boolean isFirstPart(String key) {
    return draft.given(Keys.whole(key)).isEmpty();
  }

  private static String shown(Posed posed) {
    Value value = Objects.requireNonNull(posed.value());
    return ((StillTrue) posed.type()).known(value);
  }

  private Speech.Spoken probe(Open.Asking asking, Posed posed, View view) {
    if (asking.words() != null) {
      String name = "model:" + Keys.written(asking.key()) + "." + asking.probes();
      return new Speech.Spoken(new Line(name, Map.of("words", asking.words())), asking.words());
    }
    Question.Probe probe = Objects.requireNonNull(posed.question().probe());
    if (asking.probes() > probe.prompts().size()) {
      return ladder(asking, posed);
    }
    String name = "probe:" + Keys.written(asking.key()) + "." + asking.probes();
    return speech.text(name, probe.prompts().get(asking.probes() - 1), view);
  }

  /** One of the engine's own follow-ups; a short answer is restated as the customer wrote it. */
  private Speech.Spoken ladder(Open.Asking asking, Posed posed) {
    String rung = "probe." + (asking.rung() == null ? "default" : asking.rung());
    if (rung.equals("probe.topic")) {
      return speech.system(rung, Map.of("question", posed.text()));
    }
    String last = lastSaid(posed);
    boolean mayRestate = !posed.question().sensitive() && !posed.question().pii();
    return mayRestate
            && !rung.equals("probe.default")
            && !last.isEmpty()
            && last.length() <= RESTATED
        ? speech.system(rung + ".restated", Map.of("words", last))
        : speech.system(rung, Map.of());
  }

  private static String lastSaid(Posed posed) {
    return posed.value() instanceof Value.Words said
        ? said.value().substring(said.value().lastIndexOf('\n') + 1)
        : "";
  }
}
