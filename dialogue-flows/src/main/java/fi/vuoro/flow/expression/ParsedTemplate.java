package fi.vuoro.flow.expression;

/** What came of reading a text with expressions in it. */
public sealed interface ParsedTemplate permits Template, MalformedTemplate {}
