package fi.vuoro.flow.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;

/** A JSON text has a number with more digits than a value holds. */
public final class NumberTooLong extends StreamReadException {

  private static final long serialVersionUID = 1;

  private final String pointer;

  NumberTooLong(JsonParser json) {
    super(json, "a number with too many digits");
    this.pointer = json.streamReadContext().pathAsPointer().toString();
  }

  /** Where it stands, as a JSON pointer: {@code /value/amount}. */
  public String pointer() {
    return pointer;
  }
}
