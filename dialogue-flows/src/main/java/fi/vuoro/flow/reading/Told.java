package fi.vuoro.flow.reading;

import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.quality.Gauges;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a customer tells of what must be known, without being asked. It counts only where one clause
 * speaks of the same thing as the question and answers it surely, and no other clause says
 * otherwise.
 */
final class Told {
  private static final Pattern CLAUSES =
      Pattern.compile("(?<=[.!?…;,])\\s+|\\s*\\n\\s*|\\s+[–—-]\\s+");

  /** How sure it is that who says what was asked means yes, or no with a "not". */
  private static final double RESTATED = .85;

  /** Letters of the words that only hold a sentence together. */
  private static final int SMALL = 3;

  private final Situation situation;
  private final Reply reply;
  private final List<String> clauses;

  Told(Situation situation, Reply reply) {
    this.situation = situation;
    this.reply = reply;
    this.clauses = List.of(CLAUSES.split(reply.raw().strip()));
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
    if (wanted.type().takesAnything()) {
      return null;
    }
    Heard found = null;
    for (String clause : clauses) {
      Heard heard = isAbout(clause, wanted) ? in(clause, wanted) : null;
      if (heard != null && found != null && !heard.value().equals(found.value())) {
        return null;
      }
      found = found == null ? heard : found;
    }
    return found;
  }

  /** Half of what the question is about; one word is enough where an option must be named too. */
  private boolean isAbout(String clause, Posed wanted) {
    Set<String> asked = topics(wanted.text());
    Set<String> shared = new HashSet<>(topics(clause));
    shared.retainAll(asked);
    boolean named = !wanted.asking().options().options().isEmpty();
    return !clause.endsWith("?")
        && shared.size() >= (named ? 1 : Math.max(1, (asked.size() + 1) / 2));
  }

  private @Nullable Heard in(String clause, Posed wanted) {
    Candidate sure = Understanding.sure(wanted.type().read(reply.of(clause), wanted.asking()));
    if (sure == null && wanted.type().type() instanceof Type.Truth) {
      sure = restated(reply.of(clause), wanted);
    }
    return sure != null
            && wanted.type().check(sure.value(), wanted.asking()) instanceof Check.Good good
        ? new Heard(clause, good.value(), sure.confidence())
        : null;
  }

  /** "Yhteys toimii nyt" to "Toimiiko yhteys nyt?": the words of the question and no others. */
  private @Nullable Candidate restated(Reply clause, Posed wanted) {
    String language = reply.language().tag();
    Set<String> asked = Gauges.builtIn().said(wanted.text(), language);
    Set<String> said = new HashSet<>();
    int denials = 0;
    for (Said phrase : clause.phrases()) {
      String words = clause.between(phrase.from(), phrase.to());
      Set<String> stems = Gauges.builtIn().said(words, language);
      if (phrase.isAny(Sense.NO, Sense.NEGATION)) {
        denials++;
      } else if (phrase.is(Sense.UNSURE) || (stems.isEmpty() && mayHedge(phrase, words, wanted))) {
        return null;
      }
      said.addAll(phrase.isAny(Sense.NO, Sense.NEGATION) ? Set.of() : stems);
    }
    boolean same = asked.containsAll(said) && said.containsAll(topics(wanted.text()));
    return same && denials < 2 ? Candidate.of(new Value.Truth(denials == 0), RESTATED) : null;
  }

  /** A word that says nothing by itself may still weaken what is said: "melko", "almost". */
  private static boolean mayHedge(Said phrase, String words, Posed wanted) {
    boolean isSmall = phrase.from() == 0 || words.length() <= SMALL;
    return !isSmall && !Form.lower(wanted.text()).contains(Form.lower(words));
  }

  private Set<String> topics(String text) {
    return Grounds.topics(text, reply.language().tag());
  }

  private record Heard(String clause, Value value, double confidence) {}
}
