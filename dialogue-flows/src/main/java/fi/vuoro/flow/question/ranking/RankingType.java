package fi.vuoro.flow.question.ranking;

import fi.vuoro.flow.expression.Type;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.question.Asking;
import fi.vuoro.flow.question.Candidate;
import fi.vuoro.flow.question.Check;
import fi.vuoro.flow.question.Given;
import fi.vuoro.flow.question.Keys;
import fi.vuoro.flow.question.OptionReading;
import fi.vuoro.flow.question.OptionSource;
import fi.vuoro.flow.question.QuestionType;
import fi.vuoro.flow.value.Value;
import fi.vuoro.flow.words.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Options in order of preference, best first.
 *
 * @param top how many are ranked, null for all
 */
public record RankingType(OptionSource options, @Nullable Integer top) implements QuestionType {

  public static RankingType read(Keys keys) {
    OptionSource options = keys.options("options", "optionsFrom");
    Integer top = keys.whole("top");
    int written = options.written().size();
    if (top != null && (top < 1 || (written > 0 && top > written))) {
      keys.error("top", "ranking-top", "top can't be " + top, "give 1 to " + written);
      top = null;
    }
    return new RankingType(options, top);
  }

  @Override
  public String name() {
    return "ranking";
  }

  @Override
  public int seconds() {
    return 20;
  }

  @Override
  public Presentation presentation(Asking asking) {
    return new Presentation.Ranking(asking.options().choices(), places(asking));
  }

  private int places(Asking asking) {
    int shown = asking.options().size();
    return top == null ? shown : Math.min(top, shown);
  }

  /** The last of all needs not be said: it follows from the others. */
  @Override
  public Check check(Value value, Asking asking) {
    List<String> ids = Given.list(value);
    if (ids == null || !ids.stream().allMatch(id -> asking.options().byId(id).isPresent())) {
      return Check.bad("error.option");
    }
    Set<String> order = new LinkedHashSet<>(ids);
    boolean twice = order.size() < ids.size();
    if (!twice && order.size() == asking.options().size() - 1) {
      asking.options().options().forEach(option -> order.add(option.id()));
    }
    if (twice || order.size() < places(asking)) {
      return Check.bad("error.ranking", "top", Integer.toString(places(asking)));
    }
    return Check.good(
        new Value.Items(
            order.stream().limit(places(asking)).<@Nullable Value>map(Value.Words::new).toList()));
  }

  @Override
  public List<Candidate> read(Reply reply, Asking asking) {
    return new OptionReading(reply, asking)
        .ranked().stream().map(candidate -> checked(candidate, asking)).toList();
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
        : String.join(" > ", ids.stream().map(asking.options()::label).toList());
  }
}
