package fi.vuoro.model;

/**
 * What a language model is asked for: by which flow, at which step, to do what. Names of the flow's
 * author and ours, nothing of a customer's.
 */
public record Use(String flow, String step, String task) {
  public Use {
    step = step.replaceAll("\\[\\d+]", "");
  }
}
