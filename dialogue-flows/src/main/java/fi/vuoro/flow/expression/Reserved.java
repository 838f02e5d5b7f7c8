package fi.vuoro.flow.expression;

import java.util.Set;

/** Names that no answer may have. */
public final class Reserved {

  /** Words of FEEL's grammar. */
  static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "not",
          "in",
          "if",
          "then",
          "else",
          "for",
          "return",
          "some",
          "every",
          "satisfies",
          "between",
          "instance",
          "of",
          "function",
          "external",
          "null",
          "true",
          "false");

  /** Words of the flow language: what the engine itself answers to. */
  private static final Set<String> OURS =
      Set.of(
          "customer",
          "context",
          "signal",
          "now",
          "today",
          "language",
          "channel",
          "value",
          "index",
          "missing",
          "label",
          "score",
          "words");

  /** Names that FEEL gives inside filters and loops. */
  private static final Set<String> BOUND = Set.of("item", "partial");

  private Reserved() {}

  /** Whether the id would be taken for something else in an expression. */
  public static boolean contains(String id) {
    return WORDS.contains(id) || OURS.contains(id) || BOUND.contains(id);
  }
}
