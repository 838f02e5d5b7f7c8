package fi.vuoro.flow.question;

import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.util.List;

/** The choice of one option, whatever the options look like. */
public final class OneOption {

  private OneOption() {}

  /** Takes the id of a shown option. */
  public static Check check(Value value, OptionSet options) {
    String id = Given.words(value);
    return id != null && options.byId(id).isPresent()
        ? Check.good(new Value.Words(id))
        : Check.bad("error.option");
  }

  /** Reads the option that a reply names. */
  public static List<Candidate> read(Reply reply, Asking asking) {
    OptionSet.Shown exact = asking.options().exactly(reply);
    if (exact != null) {
      return List.of(Candidate.of(new Value.Words(exact.id()), 1));
    }
    return new OptionReading(reply, asking).one();
  }

  /** The label of the chosen option. */
  public static String show(Value value, OptionSet options) {
    String id = Given.words(value);
    return id == null ? "" : options.label(id);
  }
}
