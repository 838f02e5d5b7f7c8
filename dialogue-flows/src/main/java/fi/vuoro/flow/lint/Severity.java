package fi.vuoro.flow.lint;

/** How much a finding matters. */
public enum Severity {
  /** The flow can't be published or run. */
  ERROR,
  /** The flow can be run, but should be better. */
  ADVICE
}
