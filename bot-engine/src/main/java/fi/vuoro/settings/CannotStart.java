package fi.vuoro.settings;

/** The service can't start: one sentence that says why, and one that says what to do. */
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String remedy;

  public CannotStart(String why, String remedy) {
    super(why);
    this.remedy = remedy;
  }

  public String remedy() {
    return remedy;
  }
}
