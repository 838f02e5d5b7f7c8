package fi.vuoro.flow.lint;

/** One thing that the linter looks for. */
interface Rule {
  /** Adds a finding for each place where it is so. */
  void check(Subject subject, Findings findings);
}
