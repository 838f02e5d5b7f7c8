package fi.vuoro.flow.reading;

import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Reply;
import fi.vuoro.flow.words.Said;
import fi.vuoro.flow.words.Sense;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer tells of what must be known, without being asked. It counts only where one clause
 * speaks of the same thing as the question and answers it surely, and no other clause says
 * otherwise.
 */
final class Told {
  /** How sure it is that who says what was asked means yes, or no with a "not". */
  private static final double RESTATED = .85;

  /** Letters of the words that only hold a sentence together. */
  private static final int SMALL = 3;

  private final Situation situation;
  private final Reply reply;
  private final @Nullable Clauses language;

  Told(Situation situation, Reply reply) {
    this.situation = situation;
    this.reply = reply;
    this.language = Clauses.in(reply.language().tag());
  }

  /** The reading, with the answers that are told beside it. */
  Reading beside(Reading reading) {
    Map<String, Value> also = new LinkedHashMap<>(reading.also());
    Map<String, Quote> quotes = new LinkedHashMap<>();
    for (Posed wanted : situation.wanted()) {
      Heard heard = heard(wanted);
      if (heard != null && !also.containsKey(wanted.key())) {
        also.put(wanted.key(), heard.value());
        quotes.put(wanted.key(), new Quote(List.of(heard.clause()), heard.confidence()));
      }
    }
    return quotes.isEmpty() ? reading : reading.with(also).quoting(quotes);
  }

  private @Nullable Heard heard(Posed wanted) {
    if (language == null || wanted.type().takesAnything()) {
      return null;
    }
    Heard found = null;
    for (String clause : language.of(reply.raw())) {
      Heard heard = isAbout(clause, wanted) ? in(reply.of(clause), wanted) : null;
      if (heard != null && found != null && !heard.value().equals(found.value())) {
        return null;
      }
      found = found == null ? heard : found;
    }
    return found;
  }

  /** Half of what the question is about; one word is enough where an option must be named too. */
  private boolean isAbout(String clause, Posed wanted) {
    Topics asked = topics(wanted.text());
    long shared = asked.sharedWith(topics(clause));
    boolean named = !wanted.asking().options().options().isEmpty();
    return !clause.endsWith("?")
        && shared >= (named ? 1 : Math.max(1, (asked.stems().size() + 1) / 2));
  }

  /** A yes is what says the same as the question; "no" in a story may deny anything. */
  private @Nullable Heard in(Reply clause, Posed wanted) {
    boolean isTruth = wanted.type().type() instanceof Type.Truth;
    Candidate sure =
        isTruth
            ? restated(clause, wanted)
            : Understanding.sure(wanted.type().read(clause, wanted.asking()));
    boolean denied = clause.phrases().stream().anyMatch(Told::denies);
    return sure != null
            && (isTruth || !denied)
            && wanted.type().check(sure.value(), wanted.asking()) instanceof Check.Good good
        ? new Heard(clause.raw(), good.value(), sure.confidence())
        : null;
  }

  private static boolean denies(Said phrase) {
    return phrase.isAny(Sense.NO, Sense.NEGATION);
  }

  /** "Yhteys toimii nyt" to "Toimiiko yhteys nyt?": the words of the question and no others. */
  private @Nullable Candidate restated(Reply clause, Posed wanted) {
    Topics asked = topics(wanted.text());
    Set<String> told = new HashSet<>();
    int denials = 0;
    for (Said phrase : clause.phrases()) {
      String words = clause.between(phrase.from(), phrase.to());
      if (phrase.from() == 0 && language != null && language.isUnsaid(words)) {
        return null;
      }
      Set<String> stems = topics(words).stems();
      if (denies(phrase)) {
        denials++;
      } else if (language != null && language.isBeside(words)) {
        stems = Set.of();
      } else if (phrase.is(Sense.UNSURE) || (stems.isEmpty() && mayHedge(phrase, words, wanted))) {
        return null;
      }
      told.addAll(denies(phrase) ? Set.of() : stems);
    }
    boolean same = asked.hasAll(told) && new Topics(told).hasAll(asked.stems());
    return same && denials < 2 ? Candidate.of(new Value.Truth(denials == 0), RESTATED) : null;
  }

  /** A word that says nothing by itself may still weaken what is said: "melko", "almost". */
  private static boolean mayHedge(Said phrase, String words, Posed wanted) {
    boolean isSmall = phrase.from() == 0 || words.length() <= SMALL;
    return !isSmall && !Form.lower(wanted.text()).contains(Form.lower(words));
  }

  private Topics topics(String text) {
    return Topics.of(text, reply.language().tag());
  }

  private record Heard(String clause, Value value, double confidence) {}
}
