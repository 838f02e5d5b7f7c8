package fi.vuoro.flow.expression;

/** What came of reading an expression: the expression, or what is wrong with it. */
public sealed interface Parsed permits Expression, SyntaxError {}
