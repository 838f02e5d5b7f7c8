package fi.vuoro.flow.engine;

import fi.vuoro.flow.Question;
import fi.vuoro.flow.engine.Open.Asking;
import fi.vuoro.flow.engine.Open.Asking.Mode;
import fi.vuoro.flow.quality.Gauges;
import fi.vuoro.flow.quality.Quality;
import fi.vuoro.flow.quality.Telling;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.reading.Quote;
import fi.vuoro.flow.reading.Reading;
import fi.vuoro.flow.reading.Reading.Kind;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures the answers in words of a reply before it becomes an input, so that the measures are
 * recorded with it and a replay needs no tables. What says nothing is no answer: keys struck at
 * random are asked about once, and "that was all" ends the follow-ups.
 */
final class Measuring {
  private final Draft draft;
  private final Posing posing;
  private final Speech speech;
  private final Walk walk;
  private final Interviewing interviewing;

  Measuring(Draft draft, Posing posing, Speech speech, Walk walk, Interviewing interviewing) {
    this.draft = draft;
    this.posing = posing;
    this.speech = speech;
    this.walk = walk;
    this.interviewing = interviewing;
  }

  /** The reading, measured. */
  Reading of(Reading reading) {
    if (reading.kind() != Kind.ANSWER && reading.kind() != Kind.CORRECTION) {
      return reading;
    }
    Map<String, Quality> measured = new LinkedHashMap<>();
    reading.also().forEach((key, value) -> keep(key, quality(key, value), measured));
    if (reading.step() == null || reading.value() == null) {
      return reading.measured(measured);
    }
    Asking open = open(reading);
    Quality said = quality(reading.step(), reading.value());
    if (open != null && said != null) {
      if (said.saysNothing() && isOver(open)) {
        return reading.as(Kind.SKIP);
      }
      if (said.nonsense() && isAskedAgain(open)) {
        return unread(reading);
      }
    }
    Value whole = open == null ? reading.value() : new Probing(draft).whole(open, reading.value());
    boolean isAll = whole.equals(reading.value());
    keep(reading.step(), isAll ? said : quality(reading.step(), whole), measured);
    return reading.measured(measured).quoting(telling(reading.step(), whole));
  }

  private boolean isOver(Asking open) {
    return open.mode() == Mode.PROBE || interviewing.isAmendment(open.key());
  }

  /** The sentences of an answer to a topic of an interview that tell most. */
  private Map<String, Quote> telling(String key, Value whole) {
    Question question = posing.posed(key, walk.view()).question();
    boolean mayQuote =
        question.probe() != null
            && question.probe().deep()
            && !question.sensitive()
            && !question.pii();
    if (!mayQuote || !(whole instanceof Value.Words words)) {
      return Map.of();
    }
    List<String> sentences =
        Telling.of(words.value(), sentence -> quality(key, new Value.Words(sentence)));
    return sentences.isEmpty() ? Map.of() : Map.of(key, new Quote(sentences, 1));
  }

  private @Nullable Asking open(Reading reading) {
    return draft.open instanceof Asking asking
            && reading.kind() == Kind.ANSWER
            && asking.key().equals(reading.step())
        ? asking
        : null;
  }

  /** Once: who writes it again means it. A name or a code may look like nothing. */
  private boolean isAskedAgain(Asking open) {
    return open.mode() == Mode.PLAIN
        && open.repairs() == 0
        && !posing.posed(open.key(), walk.view()).question().pii();
  }

  private static Reading unread(Reading reading) {
    return new Reading(
        Kind.UNCLEAR,
        reading.step(),
        null,
        0,
        List.of(),
        Check.bad("error.gibberish"),
        reading.language(),
        Map.of(),
        reading.reader());
  }

  private static void keep(String key, @Nullable Quality quality, Map<String, Quality> measured) {
    if (quality != null) {
      measured.put(key, quality);
    }
  }

  private @Nullable Quality quality(String key, Value value) {
    if (!(value instanceof Value.Words words)) {
      return null;
    }
    Posed posed = posing.posed(key, walk.view());
    if (!posed.type().isToldInWords()) {
      return null;
    }
    String title = speech.words(walk.view().flow().title(), walk.view());
    return Gauges.builtIn().of(words.value(), draft.language, List.of(posed.text(), title));
  }
}
