package fi.vuoro.flow.engine;

import fi.vuoro.flow.Missing;
import fi.vuoro.flow.Question;
import fi.vuoro.flow.engine.Event.Asked.Why;
import fi.vuoro.flow.engine.Open.Asking.Mode;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Message.Kind;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.message.Wish;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Option;
import fi.vuoro.flow.question.OptionSet;
import fi.vuoro.flow.question.OptionSource;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.question.text.TextType;
import fi.vuoro.flow.question.yesno.YesNoType;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts questions: with their options, in the customer's language, in the way that the moment needs.
 */
final class Posing {
  /** The longest answer that is restated, in characters; more would be tedious. */
  private static final int RESTATED = 60;

  private final FlowIndex index;
  private final Draft draft;
  private final Speech speech;
  private final SummingUp summing;

  Posing(FlowIndex index, Draft draft, Speech speech, SummingUp summing) {
    this.index = index;
    this.draft = draft;
    this.speech = speech;
    this.summing = summing;
  }

  /** Asks, and waits for the answer. */
  void pose(Open.Asking asking, Why why, View view) {
    pose(asking, why, view, List.of());
  }

  /** The same, with what the last reply may have meant offered instead of the usual control. */
  void pose(Open.Asking asking, Why why, View view, List<Choice> candidates) {
    Posed posed = posed(asking, view);
    draft.open = asking;
    pose(posed, lines(asking, why, posed, view), why, view, candidates);
  }

  /** Asks the open question again in other words. */
  void poseInstead(Open.Asking asking, Speech.Spoken words, View view) {
    pose(posed(asking, view), List.of(words), Why.AGAIN, view, List.of());
  }

  private void pose(
      Posed posed, List<Speech.Spoken> lines, Why why, View view, List<Choice> candidates) {
    Presentation presentation =
        candidates.isEmpty() ? posed.type().presentation(posed.asking()) : offered(candidates);
    AskedQuestion question =
        new AskedQuestion(
            posed.key(),
            posed.type().name(),
            presentation,
            posed.question().optional(),
            wishes(posed.key(), posed.question()),
            noAnswer(posed.question()));
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
    return question.type().parts(asking, given(key));
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
    OptionSource source = type.options();
    if (source.from() == null && source.written().isEmpty()) {
      return OptionSet.NONE;
    }
    OptionSet fixed = index.fixedOptions(type, draft.language);
    if (fixed != null && !question.shuffle()) {
      return fixed;
    }
    List<OptionSet.Shown> shown = new Options(index, speech, view).of(source);
    return new OptionSet(question.shuffle() ? shuffled(source, shown, key) : shown);
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
    Map<String, Value> others = given(Keys.whole(key));
    others.remove(id);
    for (QuestionType.Part part : question.type().parts(whole, others)) {
      if (part.id().equals(id)) {
        return part;
      }
    }
    return null;
  }

  /** Values of the parts reached so far, by part. */
  Map<String, Value> given(String key) {
    Map<String, Value> given = new LinkedHashMap<>();
    draft
        .answers
        .view()
        .forEach(
            (other, entry) -> {
              if (other.startsWith(key + ".") && entry.reached() && entry.value() != null) {
                given.put(other.substring(key.length() + 1), entry.value());
              }
            });
    return given;
  }

  private List<Speech.Spoken> lines(Open.Asking asking, Why why, Posed posed, View view) {
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
    return given(Keys.whole(key)).isEmpty();
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

  private Presentation offered(List<Choice> candidates) {
    List<Choice> options = new ArrayList<>(candidates);
    options.add(new Choice(Dialogue.NONE_OF_THESE, speech.language().text("unclear.none"), null));
    return new Presentation.One(options);
  }

  private List<Wish> wishes(String key, Question question) {
    List<Wish> wishes = new ArrayList<>();
    if (question.optional()) {
      wishes.add(Wish.SKIP);
    }
    if (hasEarlier(key)) {
      wishes.add(Wish.BACK);
    }
    if (question.plainer() != null) {
      wishes.add(Wish.PLAINER);
    }
    wishes.add(Wish.WHY);
    if (index.block("").scope().flow().languages().size() > 1) {
      wishes.add(Wish.LANGUAGE);
    }
    wishes.add(Wish.STOP);
    if (draft.people) {
      wishes.add(Wish.HUMAN);
    }
    return wishes;
  }

  private boolean hasEarlier(String key) {
    for (Map.Entry<String, Entry> earlier : draft.answers.view().entrySet()) {
      if (earlier.getValue().reached() && !earlier.getKey().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private List<Choice> noAnswer(Question question) {
    List<Missing> offered = new ArrayList<>(question.noAnswer());
    for (Missing missing : index.block("").scope().flow().settings().noAnswer()) {
      if (!offered.contains(missing)) {
        offered.add(missing);
      }
    }
    return offered.stream()
        .map(m -> new Choice(m.word(), speech.language().text("noAnswer." + m.word()), null))
        .toList();
  }

  private List<OptionSet.Shown> shuffled(
      OptionSource source, List<OptionSet.Shown> shown, String key) {
    List<String> order = draft.draws.get(key);
    if (order == null) {
      order = Shuffle.of(ids(shown), fixed(source), Chance.of(seed(), key, "options"));
      draft.draws.put(key, order);
      draft.add(new Event.Shuffled(key, order));
    }
    List<OptionSet.Shown> sorted = new ArrayList<>(shown);
    List<String> drawn = order;
    sorted.sort(
        java.util.Comparator.comparingInt(
            option -> {
              int at = drawn.indexOf(option.id());
              return at < 0 ? Integer.MAX_VALUE : at;
            }));
    return sorted;
  }

  private String seed() {
    return draft.before().seed();
  }

  private static List<String> ids(List<OptionSet.Shown> shown) {
    return shown.stream().map(OptionSet.Shown::id).toList();
  }

  private static List<String> fixed(OptionSource source) {
    return source.written().stream().filter(Option::keepsPlace).map(Option::id).toList();
  }

  private static @Nullable String tag(
      fi.vuoro.flow.expression.@Nullable Expression own,
      fi.vuoro.flow.expression.@Nullable Expression flows,
      View view) {
    fi.vuoro.flow.expression.Expression expression = own != null ? own : flows;
    if (expression == null) {
      return null;
    }
    return expression.evaluate(view).value() instanceof Value.Words words ? words.value() : null;
  }
}
