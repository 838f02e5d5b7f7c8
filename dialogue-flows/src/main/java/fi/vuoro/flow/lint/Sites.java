package fi.vuoro.flow.lint;

import fi.vuoro.flow.expression.Expression;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Every expression and every text of a flow with its place, in the order in which they were read.
 */
public final class Sites {
  private final List<OfExpression> expressions = new ArrayList<>();
  private final List<OfText> texts = new ArrayList<>();
  private final Map<String, Place> keys = new HashMap<>();

  /** What an expression is for. */
  public enum Use {
    /** The step, case or option is taken where it is true. */
    CONDITION,
    /** Checked before each round but the first; sees the answers of the round before. */
    WHILE,
    /** Over {@code value}. */
    VALIDATE,
    /** Gives a value. */
    VALUE,
    /** Stands between braces in a text. */
    INSERT
  }

  /**
   * An expression in its place.
   *
   * @param step id of the step that it belongs to; null where it belongs to the flow
   * @param at place of an offset in its source
   */
  public record OfExpression(
      Expression expression, Use use, @Nullable String step, IntFunction<Place> at) {}

  /**
   * A text in its place.
   *
   * @param key the key that it stands under
   * @param step id of the step that it belongs to; null where it belongs to the flow
   * @param parts the template of each language with its place, in the order of {@link Text}
   */
  public record OfText(
      Text text, String key, @Nullable String step, Place place, List<Part> parts) {
    public OfText {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The words in one language, {@link Text#ALL} for all; {@code at} gives the place of an offset.
   */
  public record Part(String language, String source, IntFunction<Place> at) {}

  /** Remembers where a key of a step stands. */
  public void addKey(String step, String key, Place place) {
    keys.put(step + " " + key, place);
  }

  /** The place of a key of a step. */
  public Place key(String step, String key, Place otherwise) {
    return keys.getOrDefault(step + " " + key, otherwise);
  }

  /** Remembers an expression. */
  public void add(OfExpression site) {
    expressions.add(site);
  }

  /** Remembers a text. */
  public void add(OfText site) {
    texts.add(site);
  }

  /** All expressions, those in texts included. */
  public List<OfExpression> expressions() {
    return List.copyOf(expressions);
  }

  /** All texts. */
  public List<OfText> texts() {
    return List.copyOf(texts);
  }
}
