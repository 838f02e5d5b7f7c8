package fi.vuoro.insight.column;

import java.util.List;

/**
 * How far conversations came, in numbers of conversations.
 *
 * @param started how many began
 * @param completed how many came to an end of the flow
 * @param closed how many a person ended before the flow had come to its end
 * @param stopped how many the customer stopped
 * @param expired how many were left lying
 * @param steps in the order of the flow
 */
public record Funnel(
    long started, long completed, long closed, long stopped, long expired, List<Step> steps) {

  public Funnel {
    steps = List.copyOf(steps);
  }

  /**
   * What happened at one question.
   *
   * @param step its key, without rounds
   * @param asked conversations that came to it
   * @param answered of these, gave a value
   * @param refused of these, gave none but went on
   * @param left of these, ended without a reply to it
   */
  public record Step(String step, long asked, long answered, long refused, long left) {}
}
