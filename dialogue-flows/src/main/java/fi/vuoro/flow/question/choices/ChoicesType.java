package fi.vuoro.flow.question.choices;

import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.Given;
import fi.vuoro.flow.question.Keys;
import fi.vuoro.flow.question.OptionReading;
import fi.vuoro.flow.question.OptionSet;
import fi.vuoro.flow.question.OptionSource;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several of several options.
 *
 * @param min at least so many, 1 unless the flow says otherwise; an exclusive option is enough
 *     alone
 * @param max at most so many, null for any number
 */
public record ChoicesType(OptionSource options, int min, @Nullable Integer max)
    implements QuestionType {

  public static ChoicesType read(Keys keys) {
    OptionSource options = keys.options("options", "optionsFrom");
    Integer min = keys.whole("min");
    Integer max = keys.whole("max");
    int least = min == null ? 1 : min;
    int written = options.written().size();
    if (least < 0 || (written > 0 && least > written)) {
      keys.error("min", "choices-min", "min can't be " + least, "give 0 to " + written);
      least = 1;
    }
    if (max != null && (max < 1 || max < least)) {
      keys.error(
          "max", "choices-max", "max can't be " + max, "give " + Math.max(1, least) + " or more");
      max = null;
    }
    return new ChoicesType(options, least, max);
  }

  @Override
  public String name() {
    return "choices";
  }

  @Override
  public boolean leavesNoWayOut() {
    return true;
  }

  @Override
  public int seconds() {
    return 15;
  }

  @Override
  public Presentation presentation(Asking asking) {
    int shown = asking.options().size();
    return new Presentation.Many(asking.options().choices(), Math.min(min, shown), most(asking));
  }

  private int most(Asking asking) {
    int shown = asking.options().size();
    return max == null ? shown : Math.min(max, shown);
  }

  @Override
  public Check check(Value value, Asking asking) {
    List<String> ids = Given.list(value);
    if (ids == null || !ids.stream().allMatch(id -> asking.options().byId(id).isPresent())) {
      return Check.bad("error.option");
    }
    Set<String> chosen = new LinkedHashSet<>(ids);
    Check.Bad wrong = wrong(chosen, asking);
    return wrong != null ? wrong : Check.good(inFlowsOrder(chosen, asking));
  }

  private Check.@Nullable Bad wrong(Set<String> chosen, Asking asking) {
    for (OptionSet.Shown option : asking.options().options()) {
      if (option.exclusive() && chosen.contains(option.id())) {
        return chosen.size() == 1 ? null : Check.bad("error.exclusive", "option", option.label());
      }
    }
    if (chosen.size() < Math.min(min, asking.options().size())) {
      return Check.bad("error.choices-few", "min", Integer.toString(min));
    }
    return chosen.size() > most(asking)
        ? Check.bad("error.choices-many", "max", Integer.toString(most(asking)))
        : null;
  }

  private static Value inFlowsOrder(Set<String> chosen, Asking asking) {
    return new Value.Items(
        asking.options().order().stream()
            .filter(chosen::contains)
            .<@Nullable Value>map(Value.Words::new)
            .toList());
  }

  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    return new OptionReading(reply, asking)
        .many().stream().map(candidate -> checked(candidate, asking)).toList();
  }

  private Candidate checked(Candidate candidate, Asking asking) {
    return switch (check(candidate.value(), asking)) {
      case Check.Good good -> candidate.with(good.value());
      case Check.Bad bad -> candidate.but(bad);
    };
  }

  @Override
  public Type type() {
    return new Type.Items(options.type());
  }

  @Override
  public String show(Value value, Asking asking) {
    List<String> ids = Given.list(value);
    return ids == null
        ? ""
        : asking.language().list(ids.stream().map(asking.options()::label).toList());
  }
}
