package fi.vuoro.flow.engine;

import fi.vuoro.flow.knowledge.Knowledge;
import fi.vuoro.flow.knowledge.Known;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.reading.Reader;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.reading.Reading.Kind;
import fi.vuoro.flow.reading.Situation;
import fi.vuoro.flow.words.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reply as it was read, with what it asks and the answer that is known. */
final class Asked {
  private final Reader reader;
  private final Knowledge knowledge;
  private final Situation situation;
  private Reading reading;
  private @Nullable Aside aside;

  Asked(Reader reader, Knowledge knowledge, Situation situation, String words) {
    this.reader = reader;
    this.knowledge = knowledge;
    this.situation = situation;
    this.reading = reader.read(situation, words);
    switch (reading.kind()) {
      case ANSWER -> beside(words);
      case QUESTION, UNCLEAR -> asks(words);
      case CORRECTION, SKIP, BACK, REPEAT, PLAINER, WHY, LANGUAGE, STOP, HUMAN -> {}
    }
  }

  Reading reading() {
    return reading;
  }

  /** What it asks; null where it asks nothing. */
  @Nullable Aside aside() {
    return aside;
  }

  /** An answer and a question; what no answer is known to may be meant as a reason. */
  private void beside(String words) {
    String question = reader.questionIn(situation, words);
    Known known = question == null ? null : known(question);
    boolean isReason = takesAnything() || !reading.also().isEmpty();
    if (question == null || (known == null && isReason)) {
      return;
    }
    aside = new Aside(question, known);
    if (!takesAnything()) {
      Reading rest = without(question, words);
      reading = rest.kind() == Kind.ANSWER ? rest : reading;
    }
  }

  /** What was not understood may be an answer and a question, or a question that has an answer. */
  private void asks(String words) {
    String question = takesAnything() ? null : reader.questionIn(situation, words);
    Reading rest = question == null ? reading : without(question, words);
    if (question != null && rest.kind() == Kind.ANSWER) {
      reading = rest;
      aside = new Aside(question, known(question));
      return;
    }
    boolean mayAsk = reading.candidates().isEmpty() && reading.problem() == null;
    Known known = mayAsk ? known(words) : null;
    if (reading.kind() == Kind.QUESTION || known != null) {
      reading = Reading.of(Kind.QUESTION, null, reading.language(), reading.reader());
      aside = new Aside(words, known);
    }
  }

  private Reading without(String question, String words) {
    return reader.read(situation, Form.clean(words).replace(question, ""));
  }

  private boolean takesAnything() {
    return situation.open() == null || situation.open().type().takesAnything();
  }

  private @Nullable Known known(String question) {
    return known(knowledge, situation, question);
  }

  /** The answer that is known to a question, in the languages of the conversation. */
  static @Nullable Known known(Knowledge knowledge, Situation situation, String question) {
    List<String> languages = new ArrayList<>();
    languages.add(situation.language().tag());
    situation.languages().stream()
        .map(Language::tag)
        .filter(tag -> !languages.contains(tag))
        .forEach(languages::add);
    return knowledge.find(question, languages).orElse(null);
  }
}
