package fi.vuoro.flow.yaml;

import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Finding;
import fi.vuoro.flow.lint.Findings;
import fi.vuoro.flow.lint.Severity;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A company's own list of words that its customers don't use: by language, each with the plainer
 * one.
 */
final class Jargon {
  private final Findings findings;
  private final Findings own;

  Jargon(Findings findings, String file) {
    this.findings = findings;
    this.own = new Findings(file);
  }

  /** What the file says. What is wrong with it is advice: the flows beside it can be run. */
  static Map<String, Map<String, String>> read(Source source, Findings findings) {
    return new Jargon(findings, source.file()).read(source);
  }

  private Map<String, Map<String, String>> read(Source source) {
    Map<String, Map<String, String>> jargon = new LinkedHashMap<>();
    if (new YamlTree(own).read(source) instanceof Node.Entries languages) {
      for (Node.Entry language : languages.entries()) {
        if (language.value() instanceof Node.Entries words) {
          jargon.put(language.key().text(), words(words));
        } else {
          wrong(language.value());
        }
      }
    }
    own.inOrder().stream()
        .map(f -> new Finding(Severity.ADVICE, f.code(), f.place(), f.message(), f.hint()))
        .forEach(findings::add);
    return jargon;
  }

  private Map<String, String> words(Node.Entries entries) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Node.Entry entry : entries.entries()) {
      boolean hasLetters = entry.key().text().chars().anyMatch(Character::isLetterOrDigit);
      if (entry.value() instanceof Node.Scalar plainer && hasLetters) {
        words.put(entry.key().text(), plainer.text());
      } else {
        wrong(entry.value());
      }
    }
    return words;
  }

  private void wrong(Node node) {
    if (!(node instanceof Node.Nothing)) {
      own.add(
          Code.WRONG_SHAPE,
          node.place(),
          "A list of jargon has languages, and in each the words with a plainer one.",
          "Write a line a word: `liittymä*: sopimus`.");
    }
  }
}
