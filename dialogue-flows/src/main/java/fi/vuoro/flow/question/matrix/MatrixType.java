package fi.vuoro.flow.question.matrix;

import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.Keys;
import fi.vuoro.flow.question.OptionSet;
import fi.vuoro.flow.question.OptionSource;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.question.Seconds;
import fi.vuoro.flow.question.scale.ScaleType;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question asked of each of several rows.
 *
 * @param options the rows
 * @param of the question
 */
public record MatrixType(OptionSource options, QuestionType of) implements QuestionType {
  private static final int SECONDS_A_ROW = 5;
  private static final int ROWS_UNLESS_KNOWN = 4;

  public static MatrixType read(Keys keys) {
    OptionSource rows = keys.options("rows", "rowsFrom");
    QuestionType of = keys.question("of");
    if (of == null && !keys.has("of")) {
      keys.error("of", "matrix-of", "the question asked of each row is missing", "add of: scale");
    }
    if (of instanceof MatrixType) {
      keys.error("of", "matrix-of", "a matrix can't be asked of each row", "use each");
      of = null;
    }
    return new MatrixType(rows, of == null ? ScaleType.oneToFive() : of);
  }

  @Override
  public String name() {
    return "matrix";
  }

  @Override
  public int seconds() {
    int rows = options.written().size();
    return Seconds.ORDINARY + SECONDS_A_ROW * (rows == 0 ? ROWS_UNLESS_KNOWN : rows);
  }

  @Override
  public boolean leavesNoWayOut() {
    return true;
  }

  @Override
  public boolean isLabelledAsScale() {
    return true;
  }

  @Override
  public boolean isAnsweredByOneMark() {
    return true;
  }

  @Override
  public Presentation presentation(Asking asking) {
    throw new IllegalStateException("a matrix is asked in parts");
  }

  @Override
  public List<Part> parts(Asking asking, Map<String, Value> given) {
    return asking.options().options().stream()
        .map(row -> new Part(row.id(), row.label(), of, null))
        .toList();
  }

  /** A row may be missing: it may have been refused. */
  @Override
  public Check check(Value value, Asking asking) {
    if (!(value instanceof Value.Fields fields)) {
      return Check.bad("error.option");
    }
    Asking row = ofRow(asking);
    Map<String, @Nullable Value> rows = new LinkedHashMap<>();
    for (OptionSet.Shown option : asking.options().options()) {
      Value given = fields.get(option.id());
      if (given != null) {
        switch (of.check(given, row)) {
          case Check.Good good -> rows.put(option.id(), good.value());
          case Check.Bad bad -> {
            return bad;
          }
        }
      }
    }
    boolean known = fields.values().keySet().stream().allMatch(id -> isRow(id, asking));
    return known ? Check.good(new Value.Fields(rows)) : Check.bad("error.option");
  }

  private static boolean isRow(String id, Asking asking) {
    return asking.options().byId(id).isPresent();
  }

  /** The options of the question asked of a row, as they are written. */
  private Asking ofRow(Asking asking) {
    return asking.with(OptionSet.written(of.options(), asking.words()));
  }

  /** A reply is read by the row that is asked. */
  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    return List.of();
  }

  @Override
  public Type type() {
    return options.fields(of.type());
  }

  @Override
  public Value inExpressions(Value value) {
    if (!(value instanceof Value.Fields fields)) {
      return value;
    }
    Map<String, @Nullable Value> rows = new LinkedHashMap<>();
    fields.values().forEach((id, row) -> rows.put(id, row == null ? null : of.inExpressions(row)));
    return new Value.Fields(rows);
  }

  @Override
  public String show(Value value, Asking asking) {
    if (!(value instanceof Value.Fields fields)) {
      return "";
    }
    Asking row = ofRow(asking);
    List<String> rows = new ArrayList<>();
    fields
        .values()
        .forEach(
            (id, given) -> {
              if (given != null) {
                rows.add(asking.options().label(id) + ": " + of.show(given, row));
              }
            });
    return String.join(", ", rows);
  }
}
