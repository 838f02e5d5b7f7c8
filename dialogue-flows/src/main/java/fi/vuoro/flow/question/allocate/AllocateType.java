package fi.vuoro.flow.question.allocate;

import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.Given;
import fi.vuoro.flow.question.Keys;
import fi.vuoro.flow.question.OptionSet;
import fi.vuoro.flow.question.OptionSource;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.question.Seconds;
import fi.vuoro.flow.question.number.NumberType;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sum shared out among options, asked as one number an option; the last takes what remains.
 *
 * @param total what is shared out, 100 unless the flow says otherwise
 */
public record AllocateType(OptionSource options, int total) implements QuestionType {

  public static AllocateType read(Keys keys) {
    OptionSource options = keys.options("options", "optionsFrom");
    Integer total = keys.whole("total");
    if (total != null && total < 1) {
      keys.error("total", "allocate-total", "there is nothing to share out", "give 1 or more");
      total = null;
    }
    return new AllocateType(options, total == null ? 100 : total);
  }

  @Override
  public String name() {
    return "allocate";
  }

  @Override
  public int seconds() {
    return Seconds.WRITTEN;
  }

  @Override
  public Presentation presentation(Asking asking) {
    throw new IllegalStateException("an allocation is asked in parts");
  }

  @Override
  public List<Part> parts(Asking asking, Map<String, Value> given) {
    List<Part> parts = new ArrayList<>();
    int remains = total;
    List<OptionSet.Shown> shown = asking.options().options();
    for (int i = 0; i < shown.size(); i++) {
      OptionSet.Shown option = shown.get(i);
      boolean settled = remains == 0 || i == shown.size() - 1;
      parts.add(
          new Part(
              option.id(),
              option.label(),
              NumberType.whole(0, remains),
              settled ? Value.Number.of(remains) : null));
      Integer points = settled ? (Integer) remains : Given.whole(given.get(option.id()));
      remains = Math.max(0, remains - (points == null ? 0 : points));
    }
    return parts;
  }

  @Override
  public Check check(Value value, Asking asking) {
    if (!(value instanceof Value.Fields fields)) {
      return Check.bad("error.number");
    }
    Map<String, @Nullable Value> shares = new LinkedHashMap<>();
    long sum = 0;
    for (OptionSet.Shown option : asking.options().options()) {
      Value given = fields.get(option.id());
      Integer points = given == null ? (Integer) 0 : Given.whole(given);
      if (points == null || points < 0) {
        return Check.bad("error.whole");
      }
      sum += points;
      shares.put(option.id(), Value.Number.of(points));
    }
    boolean known = shares.keySet().containsAll(fields.values().keySet());
    if (!known) {
      return Check.bad("error.option");
    }
    return sum == total
        ? Check.good(new Value.Fields(shares))
        : Check.bad("error.allocate", "total", Integer.toString(total));
  }

  /** A reply is read by the part that is asked. */
  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    return List.of();
  }

  @Override
  public Type type() {
    return options.fields(Type.Number.between(0, total));
  }

  @Override
  public String show(Value value, Asking asking) {
    if (!(value instanceof Value.Fields fields)) {
      return "";
    }
    List<String> shares = new ArrayList<>();
    fields
        .values()
        .forEach(
            (id, points) ->
                shares.add(asking.options().label(id) + " " + asking.language().show(points)));
    return asking.language().list(shares);
  }
}
