package fi.vuoro.flow.engine;

import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.reading.Quote;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import java.util.Objects;
import java.util.function.Consumer;

/** Keeps answers to questions that are not open until the path comes to them. */
final class Besides {
  /** How sure an answer counts that a model found in the customer's own words. */
  private static final double TOLD = .85;

  private final FlowIndex index;
  private final Draft draft;
  private final Posing posing;
  private final Walk walk;
  private final Deeds deeds;
  private final Interviewing interviewing;

  Besides(
      FlowIndex index,
      Draft draft,
      Posing posing,
      Walk walk,
      Deeds deeds,
      Interviewing interviewing) {
    this.index = index;
    this.draft = draft;
    this.posing = posing;
    this.walk = walk;
    this.deeds = deeds;
    this.interviewing = interviewing;
  }

  /** The other answers of a reply. */
  void also(Input.Replied replied, Reading reading) {
    reading
        .also()
        .forEach((key, value) -> keep(key, value, good -> read(key, good, replied, reading)));
  }

  /** An answer found in what was said to another question rests on the words quoted with it. */
  private void read(String key, Value value, Input.Replied replied, Reading reading) {
    Quote quote = reading.quotes().get(key);
    if (quote == null) {
      deeds.answer(key, value, replied, reading, null);
      interviewing.keep(key, reading);
    } else {
      String words = String.join("\n", quote.words());
      deeds.answer(key, value, How.FOUND, quote.confidence(), words);
    }
  }

  /** An answer that a model found. */
  void told(Advice.Found found) {
    keep(
        found.key(),
        found.value(),
        good -> deeds.answer(found.key(), good, How.FOUND, TOLD, found.quote()));
  }

  private void keep(String key, Value value, Consumer<Value> answer) {
    if (index.question(key) == null || draft.isSettled(key)) {
      return;
    }
    Posed posed = posing.posed(key, walk.view());
    if (posed.type().check(value, posed.asking()) instanceof Check.Good good
        && Deeds.isValid(posed.question(), good.value(), walk.view())) {
      answer.accept(good.value());
      Entry entry = Objects.requireNonNull(draft.answers.get(key));
      draft.answers.put(key, entry.reached(false));
      deeds.learn(posed.question().saveTo(), good.value());
    }
  }
}
