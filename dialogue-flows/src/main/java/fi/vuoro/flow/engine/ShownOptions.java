package fi.vuoro.flow.engine;

import fi.vuoro.flow.Question;
import fi.vuoro.flow.question.Option;
import fi.vuoro.flow.question.OptionSet;
import fi.vuoro.flow.question.OptionSource;
import fi.vuoro.flow.question.QuestionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The options of a question in the order in which this customer sees them. */
final class ShownOptions {
  private final FlowIndex index;
  private final Draft draft;
  private final Speech speech;

  ShownOptions(FlowIndex index, Draft draft, Speech speech) {
    this.index = index;
    this.draft = draft;
    this.speech = speech;
  }

  /** The options of a question as this customer sees them now. */
  OptionSet of(QuestionType type, Question question, String key, View view) {
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

  private List<OptionSet.Shown> shuffled(
      OptionSource source, List<OptionSet.Shown> shown, String key) {
    List<String> order = draft.draws.get(key);
    if (order == null) {
      order =
          Shuffle.of(ids(shown), fixed(source), Chance.of(draft.before().seed(), key, "options"));
      draft.draws.put(key, order);
      draft.add(new Event.Shuffled(key, order));
    }
    List<OptionSet.Shown> sorted = new ArrayList<>(shown);
    List<String> drawn = order;
    sorted.sort(
        Comparator.comparingInt(
            option -> {
              int at = drawn.indexOf(option.id());
              return at < 0 ? Integer.MAX_VALUE : at;
            }));
    return sorted;
  }

  private static List<String> ids(List<OptionSet.Shown> shown) {
    return shown.stream().map(OptionSet.Shown::id).toList();
  }

  private static List<String> fixed(OptionSource source) {
    return source.written().stream().filter(Option::keepsPlace).map(Option::id).toList();
  }
}
