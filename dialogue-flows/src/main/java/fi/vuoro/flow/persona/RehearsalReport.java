package fi.vuoro.flow.persona;

import java.util.List;

/**
 * What a rehearsal showed.
 *
 * @param answers how many answers were given in words
 * @param unread those not understood as meant, each once
 */
public record RehearsalReport(
    String flow,
    List<Performance> performances,
    List<Trouble> troubles,
    int answers,
    List<Unread> unread) {

  public RehearsalReport {
    performances = List.copyOf(performances);
    troubles = List.copyOf(troubles);
    unread = List.copyOf(unread);
  }

  /** Whether nothing is wrong with the flow; answers that are asked again are no fault of it. */
  public boolean isGood() {
    return troubles.isEmpty();
  }

  /** Conversations in all. */
  public int conversations() {
    return performances.stream().mapToInt(Performance::conversations).sum();
  }
}
