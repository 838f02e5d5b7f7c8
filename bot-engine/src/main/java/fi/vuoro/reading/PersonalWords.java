package fi.vuoro.reading;

import fi.vuoro.flow.ContextField;
import fi.vuoro.flow.engine.Dialogue;
import fi.vuoro.flow.engine.State;
import fi.vuoro.flow.value.Value;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a conversation that are known to be about its customer: traits, what the flow was
 * told in confidence, and answers to questions that ask for personal data.
 */
final class PersonalWords {
  private static final int SHORTEST = 3;

  private final Set<String> words = new LinkedHashSet<>();

  private PersonalWords() {}

  /** The longest first, so that a whole name goes before its parts. */
  static List<String> of(Dialogue dialogue, State state) {
    PersonalWords personal = new PersonalWords();
    state.traits().values().forEach(trait -> personal.add(trait.value()));
    state
        .context()
        .forEach(
            (name, value) -> {
              ContextField field = dialogue.flow().context().get(name);
              if (field == null || !field.open()) {
                personal.add(value);
              }
            });
    state
        .answers()
        .forEach(
            (key, entry) -> {
              if (dialogue.question(key).filter(q -> q.pii() || q.type().isPrivate()).isPresent()) {
                personal.add(entry.value());
              }
            });
    return personal.words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private void add(@Nullable Value value) {
    switch (value) {
      case Value.Words(String text) -> add(text);
      case Value.Number number -> addWhole(number.value().toPlainString());
      case Value.Items items -> items.values().forEach(this::add);
      case Value.Fields fields -> fields.values().values().forEach(this::add);
      case Value.Truth truth -> {}
      case Value.Moment moment -> {}
      case null -> {}
    }
  }

  private void add(String text) {
    addWhole(text.strip());
    for (String word : text.split("[\\s,;]+")) {
      addWhole(word);
    }
  }

  /** A short number, or a word of a letter or two, is in every text. */
  private void addWhole(String text) {
    boolean tells =
        text.length() > SHORTEST
            || (text.length() == SHORTEST && text.codePoints().anyMatch(Character::isLetter));
    if (tells) {
      words.add(text);
    }
  }
}
