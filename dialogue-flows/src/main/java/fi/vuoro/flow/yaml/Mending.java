package fi.vuoro.flow.yaml;

import fi.vuoro.flow.lint.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words why the YAML parser gave up, and where the author should look. */
final class Mending {
  private static final int LINES_BACK = 60;

  private final Lines lines;
  private final QuoteDoctor doctor;

  Mending(Lines lines) {
    this.lines = lines;
    this.doctor = new QuoteDoctor(lines);
  }

  Diagnosis of(MarkedYamlEngineException e) {
    Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
    int line = mark == null ? 0 : Math.min(mark.getLine(), lines.count() - 1);
    int column = mark == null ? 0 : mark.getColumn();
    if (isTab(e, line, column)) {
      return tab(line, column);
    }
    return suspects(e, line).stream()
        .map(doctor::examine)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> indentation(e, line, column));
  }

  /** The lines that may be to blame, the likeliest first. */
  private List<Integer> suspects(MarkedYamlEngineException e, int line) {
    List<Integer> suspects = new ArrayList<>();
    boolean quoted = String.valueOf(e.getContext()).contains("quoted scalar");
    e.getContextMark().filter(m -> quoted).ifPresent(m -> suspects.add(m.getLine()));
    suspects.add(line);
    lastWritten(line).ifPresent(suspects::add);
    for (int back = line - 1; back >= Math.max(0, line - LINES_BACK); back--) {
      if (doctor.leavesQuoteOpen(back)) {
        suspects.add(back);
      }
    }
    e.getContextMark()
        .filter(m -> m.getLine() < lines.count())
        .ifPresent(m -> suspects.add(m.getLine()));
    return suspects;
  }

  private Optional<Integer> lastWritten(int line) {
    for (int back = line - 1; back >= 0; back--) {
      if (!lines.line(back).isBlank()) {
        return Optional.of(back);
      }
    }
    return Optional.empty();
  }

  private boolean isTab(MarkedYamlEngineException e, int line, int column) {
    String words = lines.line(line);
    boolean indented =
        words.stripLeading().length() < words.length()
            && words.substring(0, words.length() - words.stripLeading().length()).indexOf('\t')
                >= 0;
    return indented
        || String.valueOf(e.getProblem()).contains("TAB")
        || (column < words.length() && words.charAt(column) == '\t');
  }

  private Diagnosis tab(int line, int column) {
    String words = lines.line(line);
    String mended = words.replace("\t", "  ");
    return new Diagnosis(
        Code.TAB,
        lines.place(line, words.indexOf('\t') >= 0 ? words.indexOf('\t') : column),
        "Here stands a tab.",
        "Indent with spaces, two a level.",
        line,
        mended.equals(words) ? null : mended);
  }

  private Diagnosis indentation(MarkedYamlEngineException e, int line, int column) {
    return new Diagnosis(
        Code.NOT_YAML,
        lines.place(line, column),
        "This is not YAML: " + plain(e) + ".",
        hint(e),
        line,
        null);
  }

  private static String hint(MarkedYamlEngineException e) {
    return String.valueOf(e.getProblem()).contains("mapping values are not allowed")
        ? "If this line goes on with the text above, put quotes around the whole text, or begin it"
            + " with | and write it below."
        : "Check that keys of one step begin in the same column, that each key is followed by a"
            + " colon and a space, and that texts with signs in them stand in quotes.";
  }

  private static String plain(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem());
    if (problem.contains("<block end>") || problem.contains("<block mapping start>")) {
      return "the line begins in a column where nothing can begin";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "a colon stands where no key can stand";
    }
    if (problem.contains("expected ':'")) {
      return "a key without a colon and a space after it";
    }
    return problem;
  }
}
