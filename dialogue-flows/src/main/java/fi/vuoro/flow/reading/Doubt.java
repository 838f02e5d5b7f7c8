package fi.vuoro.flow.reading;

import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.reading.Reading.Kind;
import fi.vuoro.flow.reading.Situation.Posed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A reply that isn't understood for sure, with what it may have meant. */
final class Doubt {
  /** More to choose from is no help. */
  private static final int CANDIDATES = 5;

  private Doubt() {}

  static Reading of(Posed open, List<Candidate> candidates, String language) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    Check.Bad problem = null;
    for (Candidate candidate : candidates) {
      if (candidate.problem() != null) {
        problem = problem == null ? candidate.problem() : problem;
      } else if (choices.size() < CANDIDATES) {
        String token = open.type().token(candidate.value());
        String label = open.type().show(candidate.value(), open.asking());
        choices.putIfAbsent(token, new Choice(token, label, null));
      }
    }
    double confidence =
        candidates.isEmpty() ? 0 : Math.min(.79, candidates.getFirst().confidence());
    return new Reading(
        Kind.UNCLEAR,
        open.key(),
        null,
        confidence,
        List.copyOf(choices.values()),
        choices.isEmpty() ? problem : null,
        language,
        Map.of(),
        Reader.VERSION);
  }
}
