package fi.vuoro.store;

/** A conditional write came too late: it is to be done again on what is there now. */
final class SomebodyWasFirst extends RuntimeException {

  private static final long serialVersionUID = 1;

  SomebodyWasFirst() {
    super("somebody else was first", null, false, false);
  }
}
