package fi.vuoro.flow.expression;

import java.util.List;

/**
 * A text whose braces or expressions are wrong, with everything that is. Offsets are those of the
 * text.
 */
public record MalformedTemplate(List<SyntaxError> errors) implements ParsedTemplate {

  public MalformedTemplate {
    errors = List.copyOf(errors);
  }
}
