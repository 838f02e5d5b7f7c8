package fi.vuoro.flow.expression;

import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.value.Value;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValDate;
import org.camunda.feel.syntaxtree.ValDateTime;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValString;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterable;

/**
 * FEEL's functions, with the clock of the conversation and without the machine's locale, and our
 * own {@code answered} and {@code and list}.
 */
final class Functions implements FunctionProvider {

  static final FunctionProvider NONE = new None();

  /** The same answers must give the same path. */
  static final Set<String> CHANCE = Set.of("random number", "uuid");

  private final Names names;

  Functions(Names names) {
    this.names = names;
  }

  /** To look up what there is; none may be called. */
  static Functions withoutConversation() {
    return new Functions(new Nobody());
  }

  @Override
  public scala.collection.immutable.List<ValFunction> getFunctions(String name) {
    if (CHANCE.contains(name)) {
      return Scala.empty();
    }
    return switch (name) {
      case "now" -> only(List.of(), arguments -> new ValDateTime(now()));
      case "today" -> only(List.of(), arguments -> new ValDate(now().toLocalDate()));
      case "answered" -> only(List.of("list"), Functions::answered);
      case Rewriting.AND_LIST -> only(List.of("list"), this::andList);
      case "upper case" -> onWords(words -> words.toUpperCase(Locale.ROOT));
      case "lower case" -> onWords(words -> words.toLowerCase(Locale.ROOT));
      default -> BuiltIn.FUNCTIONS.getFunctions(name);
    };
  }

  @Override
  public Iterable<String> functionNames() {
    return BuiltIn.FUNCTIONS.functionNames();
  }

  ZonedDateTime now() {
    return names.now().atZone(names.zone());
  }

  private static Val answered(List<Val> arguments) {
    if (!(arguments.getFirst() instanceof ValList list)) {
      return Values.NULL;
    }
    return new ValList(
        Scala.list(
            Scala.list(list.itemsAsSeq()).stream()
                .filter(item -> !item.equals(Values.NULL))
                .toList()));
  }

  private Val andList(List<Val> arguments) {
    if (!(arguments.getFirst() instanceof ValList list)) {
      return Values.NULL;
    }
    var language = Languages.BUILT_IN.of(names.language());
    List<String> shown = new ArrayList<>();
    for (Val item : Scala.list(list.itemsAsSeq())) {
      var value = Values.fromFeel(item, names.zone());
      if (value != null) {
        shown.add(language.show(value));
      }
    }
    return new ValString(language.list(shown));
  }

  private static scala.collection.immutable.List<ValFunction> onWords(
      Function<String, String> change) {
    return only(
        List.of("string"),
        arguments ->
            arguments.getFirst() instanceof ValString words
                ? new ValString(change.apply(words.value()))
                : Values.NULL);
  }

  private static scala.collection.immutable.List<ValFunction> only(
      List<String> parameters, Function<List<Val>, Val> body) {
    var function =
        new ValFunction(
            Scala.<String>list(parameters), arguments -> body.apply(Scala.list(arguments)), false);
    return Scala.<ValFunction>list(List.of(function));
  }

  /** Made when a flow calls the first: they bring a whole library of their own. */
  private static final class BuiltIn {

    static final BuiltinFunctions FUNCTIONS =
        new BuiltinFunctions(
            () -> {
              throw new IllegalStateException("the clock of the conversation is asked instead");
            },
            new Values.Mapper());
  }

  private static final class None implements FunctionProvider {

    @Override
    public scala.collection.immutable.List<ValFunction> getFunctions(String name) {
      return Scala.empty();
    }

    @Override
    public Iterable<String> functionNames() {
      return Scala.empty();
    }
  }

  private record Nobody() implements Names.Outside {

    @Override
    public @Nullable Value get(String name) {
      return null;
    }
  }
}
