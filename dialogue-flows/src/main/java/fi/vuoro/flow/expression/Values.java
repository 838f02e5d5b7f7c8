package fi.vuoro.flow.expression;

import fi.vuoro.flow.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValDate;
import org.camunda.feel.syntaxtree.ValDateTime;
import org.camunda.feel.syntaxtree.ValDayTimeDuration;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValLocalDateTime;
import org.camunda.feel.syntaxtree.ValLocalTime;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.camunda.feel.syntaxtree.ValTime;
import org.camunda.feel.syntaxtree.ValYearMonthDuration;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/** Our values as FEEL's, and back. No reflection: what isn't a value of ours is null. */
final class Values {

  static final Val NULL = ValNull$.MODULE$;

  private Values() {}

  static Val toFeel(@Nullable Value value) {
    return switch (value) {
      case null -> NULL;
      case Value.Truth(boolean truth) -> new ValBoolean(truth);
      case Value.Number(BigDecimal number) -> number(number);
      case Value.Words(String words) -> new ValString(words);
      case Value.Items(List<@Nullable Value> items) ->
          new ValList(Scala.list(items.stream().map(Values::toFeel).toList()));
      case Value.Fields fields -> new ValContext(new FieldsContext(fields));
      case Value.Moment(Object moment) -> toFeel(moment);
    };
  }

  private static Val toFeel(Object moment) {
    return switch (moment) {
      case LocalDate date -> new ValDate(date);
      case LocalTime time -> new ValLocalTime(time);
      case ZonedDateTime instant -> new ValDateTime(instant);
      case Duration duration -> new ValDayTimeDuration(duration);
      case Period period -> toFeel(period);
      default -> NULL;
    };
  }

  /** FEEL has no length of time that mixes months with days, since it couldn't be compared. */
  @SuppressWarnings("JavaPeriodGetDays")
  private static Val toFeel(Period period) {
    if (period.getDays() == 0) {
      return new ValYearMonthDuration(period.normalized());
    }
    return period.toTotalMonths() == 0
        ? new ValDayTimeDuration(Duration.ofDays(period.getDays()))
        : NULL;
  }

  static ValNumber number(BigDecimal number) {
    return new ValNumber(
        new scala.math.BigDecimal(number, scala.math.BigDecimal.defaultMathContext()));
  }

  /** A function, range or error has no value of ours and comes back as null. */
  static @Nullable Value fromFeel(Val val, ZoneId zone) {
    return switch (val) {
      case ValBoolean truth -> new Value.Truth(truth.value());
      case ValNumber number -> Value.Number.nearest(number.value().bigDecimal());
      case ValString words -> new Value.Words(words.value());
      case ValList list -> items(list, zone);
      case ValContext context -> fields(context, zone);
      case ValDate date -> new Value.Moment(date.value());
      case ValLocalTime time -> new Value.Moment(time.value());
      case ValTime time -> new Value.Moment(time.value().toLocalTime());
      case ValDateTime instant -> new Value.Moment(instant.value());
      case ValLocalDateTime instant -> new Value.Moment(zoned(instant.value(), zone));
      case ValYearMonthDuration period -> new Value.Moment(period.value());
      case ValDayTimeDuration duration -> new Value.Moment(duration.value());
      default -> null;
    };
  }

  private static ZonedDateTime zoned(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone);
  }

  private static Value items(ValList list, ZoneId zone) {
    List<@Nullable Value> items = new ArrayList<>();
    for (Val item : Scala.list(list.itemsAsSeq())) {
      items.add(fromFeel(item, zone));
    }
    return new Value.Items(items);
  }

  private static Value fields(ValContext context, ZoneId zone) {
    if (context.context() instanceof FieldsContext ours) {
      return ours.fields();
    }
    Map<String, @Nullable Value> fields = new LinkedHashMap<>();
    var variables = context.context().variableProvider();
    for (String key : Scala.list(variables.keys())) {
      Object entry = variables.getVariable(key).get();
      fields.put(key, entry instanceof Val val ? fromFeel(val, zone) : null);
    }
    return new Value.Fields(fields);
  }

  /** The engine only ever meets values that are FEEL's already. */
  static final class Mapper implements ValueMapper {

    @Override
    public Val toVal(@Nullable Object value) {
      return value instanceof Val val ? val : NULL;
    }

    @Override
    public Object unpackVal(Val val) {
      return val;
    }
  }
}
