package fi.vuoro.flow.reading;

import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.OptionSet;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Sense;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether words of a customer bear an answer that somebody else found in them: they speak of the
 * same thing as the question, the rules don't read them otherwise, and where it is a number, a date
 * or an option, it stands there.
 */
final class Grounds {
  private final Posed wanted;
  private final Reply words;

  Grounds(Posed wanted, Reply words) {
    this.wanted = wanted;
    this.words = words;
  }

  boolean bear(Value value) {
    List<Candidate> read = wanted.type().read(words, wanted.asking());
    boolean isRead = read.stream().anyMatch(c -> c.problem() == null && c.value().equals(value));
    Candidate sure = Understanding.sure(read);
    if (sure != null && !sure.value().equals(value)) {
      return false;
    }
    List<OptionSet.Shown> options = wanted.asking().options().options();
    if (!options.isEmpty()) {
      return isRead || chosen(options, value).anyMatch(this::isShared);
    }
    return isShared(wanted.text()) && (isRead || isTruth(value));
  }

  private static Stream<String> chosen(List<OptionSet.Shown> options, Value value) {
    return options.stream()
        .filter(option -> new Value.Words(option.id()).equals(value))
        .flatMap(option -> Stream.concat(Stream.of(option.label()), option.synonyms().stream()));
  }

  /** What is denied is no yes; a no may be said in other ways. */
  private boolean isTruth(Value value) {
    boolean denied = words.phrases().stream().anyMatch(p -> p.isAny(Sense.NO, Sense.NEGATION));
    return wanted.type().type() instanceof Type.Truth
        && value instanceof Value.Truth truth
        && !(truth.value() && denied);
  }

  private boolean isShared(String text) {
    String language = words.language().tag();
    return Topics.of(text, language).sharedWith(Topics.of(words.raw(), language)) > 0;
  }
}
