package fi.vuoro.flow.expression;

import fi.vuoro.flow.language.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/**
 * A text with expressions in it: {@code Hi{{ " " + customer.firstName }}!}. Immutable and safe to
 * share between threads.
 */
public final class Template implements ParsedTemplate {

  /** A piece of the text. */
  public sealed interface Part {}

  /** Said as it stands. */
  public record Literal(String text) implements Part {}

  /**
   * An expression between braces.
   *
   * @param offset where the expression begins in the text
   */
  public record Insert(Expression expression, int offset) implements Part {

    /** The name, such as {@code nps} or {@code customer.firstName}, if it is one name alone. */
    public @Nullable String name() {
      return expression.tree() instanceof Ref ref
          ? String.join(".", Scala.list(ref.names()))
          : null;
    }
  }

  private final String source;
  private final List<Part> parts;
  private final List<Insert> inserts;

  Template(String source, List<Part> parts) {
    this.source = source;
    this.parts = List.copyOf(parts);
    this.inserts = parts.stream().filter(Insert.class::isInstance).map(Insert.class::cast).toList();
  }

  public static ParsedTemplate parse(String text) {
    return text.contains("{{") || text.contains("}}")
        ? new TemplateParser(text).parse()
        : new Template(text, List.of(new Literal(text)));
  }

  /**
   * For texts known to be right.
   *
   * @throws IllegalArgumentException where something is wrong with it
   */
  public static Template of(String text) {
    return switch (parse(text)) {
      case Template template -> template;
      case MalformedTemplate malformed ->
          throw new IllegalArgumentException(text + ": " + malformed.errors());
    };
  }

  public String source() {
    return source;
  }

  public List<Part> parts() {
    return parts;
  }

  /** The expressions, in the order of the text. */
  public List<Insert> inserts() {
    return inserts;
  }

  /** Whether nothing has to be filled in. */
  public boolean isPlain() {
    return inserts.isEmpty();
  }

  /**
   * The whole text, filled in.
   *
   * @param shown how a name standing alone is shown to the customer (a label, a date, a list ...);
   *     where it gives null, the value is shown by the format of the language
   */
  public String render(Names names, Function<String, @Nullable String> shown) {
    return isPlain() ? source : fill(arguments(names, shown));
  }

  /**
   * What each expression comes to, in the order of the text: with {@link #fill} the whole text
   * again.
   */
  public List<String> arguments(Names names, Function<String, @Nullable String> shown) {
    if (isPlain()) {
      return List.of();
    }
    List<String> arguments = new ArrayList<>(inserts.size());
    for (Insert insert : inserts) {
      arguments.add(argument(insert, names, shown));
    }
    return arguments;
  }

  private static String argument(
      Insert insert, Names names, Function<String, @Nullable String> shown) {
    String name = insert.name();
    String alone = name == null ? null : shown.apply(name);
    if (alone != null) {
      return alone;
    }
    var value = insert.expression().evaluate(names).value();
    return Languages.BUILT_IN.of(names.language()).show(value);
  }

  /**
   * The whole text, with the arguments in their places.
   *
   * @throws IllegalArgumentException where there are more or fewer arguments than expressions
   */
  public String fill(List<String> arguments) {
    if (arguments.size() != inserts.size()) {
      throw new IllegalArgumentException(
          arguments.size() + " arguments for " + inserts.size() + " places");
    }
    StringBuilder text = new StringBuilder(source.length() + 32);
    int next = 0;
    for (Part part : parts) {
      text.append(
          switch (part) {
            case Literal literal -> literal.text();
            case Insert insert -> arguments.get(next++);
          });
    }
    return text.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Template template && source.equals(template.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }
}
