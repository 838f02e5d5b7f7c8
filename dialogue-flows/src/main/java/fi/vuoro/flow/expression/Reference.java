package fi.vuoro.flow.expression;

import java.util.List;

/**
 * A name that an expression uses.
 *
 * @param path the name and the fields asked of it: {@code [customer, firstName]}
 * @param offset where it stands in the source
 * @param length how long it is there
 * @param perhapsField whether it stands inside a filter, where it may be a field of the list's
 *     items: {@code babies[weight < 2500]}
 */
public record Reference(List<String> path, int offset, int length, boolean perhapsField) {

  public Reference {
    path = List.copyOf(path);
  }

  /** {@code customer}. */
  public String root() {
    return path.getFirst();
  }

  /** {@code customer.firstName}. */
  public String dotted() {
    return String.join(".", path);
  }
}
