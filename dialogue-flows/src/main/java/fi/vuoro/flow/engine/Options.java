package fi.vuoro.flow.engine;

import fi.vuoro.flow.question.Option;
import fi.vuoro.flow.question.OptionSet.Shown;
import fi.vuoro.flow.question.OptionSource;
import fi.vuoro.flow.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Options as one customer sees them. */
final class Options {
  private final FlowIndex index;
  private final Speech speech;
  private final View view;

  Options(FlowIndex index, Speech speech, View view) {
    this.index = index;
    this.speech = speech;
    this.view = view;
  }

  List<Shown> of(OptionSource source) {
    if (source.from() != null) {
      return computed(source.from().evaluate(view).value());
    }
    List<Shown> shown = new ArrayList<>();
    for (Option option : source.written()) {
      if (option.condition() == null || option.condition().isTrue(view)) {
        shown.add(shown(option));
      }
    }
    return shown;
  }

  Shown shown(Option option) {
    return new Shown(
        option.id(),
        speech.words(option.label(), view),
        option.synonyms().stream().map(synonym -> speech.words(synonym, view)).toList(),
        option.image(),
        option.exclusive(),
        option.other(),
        option.score());
  }

  private List<Shown> computed(@Nullable Value value) {
    List<Shown> shown = new ArrayList<>();
    if (value instanceof Value.Items items) {
      for (Value item : items.values()) {
        Shown one = computedOne(item);
        if (one != null) {
          shown.add(one);
        }
      }
    }
    return shown;
  }

  private @Nullable Shown computedOne(@Nullable Value item) {
    return switch (item) {
      case Value.Words id -> {
        Option written = index.option(id.value());
        yield written != null ? shown(written) : plain(id.value(), id.value(), null);
      }
      case Value.Fields fields -> {
        String id = words(fields.get("id"));
        String label = words(fields.get("label"));
        yield id == null ? null : plain(id, label == null ? id : label, words(fields.get("image")));
      }
      case Value.Number number -> {
        String plain = number.value().stripTrailingZeros().toPlainString();
        yield plain(plain, speech.language().number(number.value()), null);
      }
      case Value.Truth truth -> null;
      case Value.Items items -> null;
      case Value.Moment moment -> null;
      case null -> null;
    };
  }

  private static Shown plain(String id, String label, @Nullable String image) {
    return new Shown(id, label, List.of(), image, false, false, null);
  }

  private static @Nullable String words(@Nullable Value value) {
    return value instanceof Value.Words words ? words.value() : null;
  }
}
