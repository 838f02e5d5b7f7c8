package fi.vuoro.insight.column;

import java.util.Map;

/**
 * What was chosen in answers to one closed question.
 *
 * @param step key of the question, without rounds
 * @param number its order in the flow
 * @param type name of the question type
 * @param metric that it feeds; empty for none
 * @param answers how many answers there are
 * @param respondents conversations that they are from
 * @param picks how often each option, number or truth was chosen
 */
public record Distribution(
    String step,
    int number,
    String type,
    String metric,
    long answers,
    long respondents,
    Map<String, Long> picks) {

  public Distribution {
    picks = Map.copyOf(picks);
  }
}
