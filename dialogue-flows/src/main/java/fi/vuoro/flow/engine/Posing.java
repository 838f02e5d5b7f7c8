package fi.vuoro.flow.engine;

import fi.vuoro.flow.Question;
import fi.vuoro.flow.engine.Event.Asked.Why;
import fi.vuoro.flow.engine.Open.Asking.Mode;
import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Message.Kind;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.OptionSet;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.question.text.TextType;
import fi.vuoro.flow.question.yesno.YesNoType;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts questions: with their options, in the customer's language, in the way that the moment needs.
 */
final class Posing {
  private final FlowIndex index;
  private final Draft draft;
  private final Speech speech;
  private final QuestionLines lines;
  private final BesideAnswer beside;
  private final ShownOptions options;

  Posing(FlowIndex index, Draft draft, Speech speech, SummingUp summing) {
    this.index = index;
    this.draft = draft;
    this.speech = speech;
    this.lines = new QuestionLines(draft, speech, summing);
    this.beside = new BesideAnswer(index, draft, speech);
    this.options = new ShownOptions(index, draft, speech);
  }

  /** Asks, and waits for the answer. */
  void pose(Open.Asking asking, Why why, View view) {
    pose(asking, why, view, List.of());
  }

  /** The same, with what the last reply may have meant offered instead of the usual control. */
  void pose(Open.Asking asking, Why why, View view, List<Choice> candidates) {
    Posed posed = posed(asking, view);
    draft.open = asking;
    pose(posed, lines.of(asking, why, posed, view), why, view, candidates);
  }

  /** Asks the open question again in other words. */
  void poseInstead(Open.Asking asking, Speech.Spoken words, View view) {
    pose(posed(asking, view), List.of(words), Why.AGAIN, view, List.of());
  }

  private void pose(
      Posed posed, List<Speech.Spoken> lines, Why why, View view, List<Choice> candidates) {
    Presentation presentation =
        candidates.isEmpty()
            ? posed.type().presentation(posed.asking())
            : beside.offered(candidates);
    AskedQuestion question =
        new AskedQuestion(
            posed.key(),
            posed.type().name(),
            presentation,
            posed.question().optional(),
            beside.wishes(posed.key(), posed.question()),
            beside.noAnswer(posed.question()));
    speech.say(
        Kind.QUESTION,
        lines,
        question,
        List.of(),
        why == Why.FIRST ? speech.media(posed.question().media(), view) : null);
    draft.add(
        new Event.Asked(
            posed.key(),
            why,
            tag(posed.question().touchpoint(), view.flow().touchpoint(), view),
            tag(posed.question().journeyStage(), view.flow().journeyStage(), view)));
  }

  /** The question that an open asking asks, as it is read. */
  Posed posed(Open.Asking asking, View view) {
    Posed plain = posed(asking.key(), view);
    if (asking.mode() != Mode.CONFIRM) {
      return plain;
    }
    Asking at = asking(new YesNoType(List.of()), plain.question(), asking.key(), view);
    return new Posed(
        plain.key(),
        plain.question(),
        new StillTrue(plain.type(), plain.asking()),
        at,
        plain.text(),
        plain.value());
  }

  /** A question of the flow, by the key of its answer. */
  Posed posed(String key, View view) {
    FlowIndex.Place place = Objects.requireNonNull(index.question(key));
    Question question = place.ask().question();
    Entry entry = draft.answers.get(key);
    Value value = entry == null ? null : entry.value();
    if (place.isOther()) {
      QuestionType words = new TextType(TextType.LENGTH);
      Asking at = asking(words, question, key, view);
      return new Posed(key, question, words, at, speech.language().text("other.words"), value);
    }
    Asking whole = asking(question.type(), question, Keys.whole(key), view);
    String text = speech.words(question.text(), view);
    QuestionType.Part part = part(key, question, whole);
    if (part == null) {
      return new Posed(key, question, question.type(), whole, text, value);
    }
    Asking at = asking(part.type(), question, key, view);
    return new Posed(key, question, part.type(), at, text + "\n\n" + part.label(), value);
  }

  /** The parts that a question is asked as, given those answered. */
  List<QuestionType.Part> parts(String key, Question question, View view) {
    Asking asking = asking(question.type(), question, key, view);
    return question.type().parts(asking, draft.given(key));
  }

  /** Whether a key is that of a part whose value follows from the other parts. */
  boolean isDerived(String key, View view) {
    FlowIndex.Place place = index.question(key);
    if (place == null || Keys.part(key) == null) {
      return false;
    }
    Question question = place.ask().question();
    Asking whole = asking(question.type(), question, Keys.whole(key), view);
    QuestionType.Part part = part(key, question, whole);
    return part != null && part.settled() != null;
  }

  /** The options of a question as this customer sees them now. */
  OptionSet options(QuestionType type, Question question, String key, View view) {
    return options.of(type, question, key, view);
  }

  private Asking asking(QuestionType type, Question question, String key, View view) {
    OptionSet options = options(type, question, key, view);
    return new Asking(
        speech.language(),
        options,
        draft.now.atZone(draft.zone()),
        text -> speech.words(text, view),
        speech.words(question.text(), view));
  }

  private QuestionType.@Nullable Part part(String key, Question question, Asking whole) {
    String id = Keys.part(key);
    if (id == null) {
      return null;
    }
    Map<String, Value> others = draft.given(Keys.whole(key));
    others.remove(id);
    for (QuestionType.Part part : question.type().parts(whole, others)) {
      if (part.id().equals(id)) {
        return part;
      }
    }
    return null;
  }

  private static @Nullable String tag(
      @Nullable Expression own, @Nullable Expression flows, View view) {
    Expression expression = own != null ? own : flows;
    if (expression == null) {
      return null;
    }
    return expression.evaluate(view).value() instanceof Value.Words words ? words.value() : null;
  }
}
