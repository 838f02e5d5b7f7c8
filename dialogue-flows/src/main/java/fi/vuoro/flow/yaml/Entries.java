package fi.vuoro.flow.yaml;

import fi.vuoro.flow.knowledge.Entry;
import fi.vuoro.flow.knowledge.Entry.Wording;
import fi.vuoro.flow.knowledge.Origin;
import fi.vuoro.flow.lint.Code;
import fi.vuoro.flow.lint.Finding;
import fi.vuoro.flow.lint.MessageLength;
import fi.vuoro.flow.lint.Severity;
import fi.vuoro.flow.words.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a knowledge file. */
final class Entries {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private final Draft draft;
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> askedBy = new HashMap<>();

  Entries(Draft draft) {
    this.draft = draft;
  }

  /** The entries of a document. Where the flow says no languages, the document does. */
  List<Entry> of(Node root) {
    if (!(root instanceof Node.Entries whole)) {
      add(
          Code.WRONG_SHAPE,
          root,
          "Knowledge is a list of `entries`, and here stands " + root.kind() + ".",
          "Begin with `entries:`, and below it `- id:`, `questions:` and `answer:`.");
      return List.of();
    }
    Fields fields = new Fields(draft, whole);
    if (draft.languages.isEmpty()) {
      draft.languages =
          new LanguageTags(draft)
              .read(
                  fields, "Write the languages of the answers, such as `languages: [fi, sv, en]`.");
    }
    List<Entry> entries =
        fields.require("entries", "Write what is known, one entry a dash.")
            ? fields.each("entries", this::entry)
            : List.of();
    fields.close();
    return entries;
  }

  private @Nullable Entry entry(Fields fields) {
    String id = id(fields);
    fields.require("questions", "Write how customers ask it, in each language.");
    fields.require("answer", "Write what is answered, in each language.");
    Map<String, List<String>> questions =
        byLanguage(fields, "questions", (language, node) -> questions(id, language, node));
    Map<String, String> answers =
        byLanguage(
            fields,
            "answer",
            (language, node) -> {
              String answer = words(node);
              if (answer != null) {
                MessageLength.check(answer, node.place(), draft.findings);
              }
              return answer;
            });
    Map<String, Origin> sources = sources(fields);
    Map<String, Wording> wordings = new LinkedHashMap<>();
    answers.forEach(
        (language, answer) -> {
          List<String> asked = questions.get(language);
          if (asked != null) {
            wordings.put(language, new Wording(asked, answer, sources.get(language)));
          }
        });
    return id.isEmpty() || wordings.isEmpty() ? null : new Entry(id, wordings);
  }

  private String id(Fields fields) {
    Node.Scalar id =
        fields.require("id", "Begin the entry with `id:` and a short word.")
            ? fields.scalar("id")
            : null;
    if (id == null) {
      return "";
    }
    if (!ID.matcher(id.text()).matches()) {
      add(
          Code.BAD_ID,
          id,
          "`" + id.text() + "` can't be the id of an entry.",
          "Write small letters a to z, digits, `-` and `_`, such as `opening-hours`.");
      return "";
    }
    if (!ids.add(id.text())) {
      add(
          Code.DUPLICATE_ID,
          id,
          "`" + id.text() + "` is the id of an entry above.",
          "Give one of them another id, or make them one.");
      return "";
    }
    return id.text();
  }

  /** What stands under a key in each language; with one language alone, under the key itself. */
  private <T> Map<String, T> byLanguage(
      Fields fields, String key, BiFunction<String, Node, @Nullable T> read) {
    Map<String, T> found = new LinkedHashMap<>();
    Node node = fields.node(key);
    if (node == null) {
      return found;
    }
    if (!(node instanceof Node.Entries languages)) {
      T one = draft.languages.size() == 1 ? read.apply(draft.languages.getFirst(), node) : null;
      if (one != null) {
        found.put(draft.languages.getFirst(), one);
      } else if (draft.languages.size() > 1) {
        missing(fields, key, draft.languages);
      }
      return found;
    }
    for (Node.Entry each : languages.entries()) {
      String language = each.key().text();
      T value = read.apply(language, each.value());
      if (!draft.languages.contains(language)) {
        add(
            Code.LANGUAGE_NOT_LISTED,
            each.key(),
            "`" + language + "` is not one of the languages here.",
            "Add it to `languages`, or delete the line.");
      } else if (value != null) {
        found.put(language, value);
      }
    }
    List<String> lacking =
        draft.languages.stream().filter(l -> languages.find(l).isEmpty()).toList();
    if (!lacking.isEmpty()) {
      missing(fields, key, lacking);
    }
    return found;
  }

  private void missing(Fields fields, String key, List<String> languages) {
    draft.findings.add(
        Code.MISSING_TRANSLATION,
        fields.placeOf(key),
        "`" + key + "` is missing in `" + String.join("`, `", languages) + "`.",
        "Add a line `" + languages.getFirst() + ": ` with the words.");
  }

  private @Nullable List<String> questions(String entry, String language, Node node) {
    if (!(node instanceof Node.Items items)) {
      if (!(node instanceof Node.Nothing)) {
        add(
            Code.WRONG_SHAPE,
            node,
            "The ways to ask are a list, and here stands " + node.kind() + ".",
            "Write one question a line with a dash before it, below `" + language + ":`.");
      }
      return null;
    }
    List<String> questions = new ArrayList<>();
    for (Node item : items.items()) {
      String question = words(item);
      if (question != null) {
        questions.add(question);
        once(entry, language, item, question);
      }
    }
    return questions.isEmpty() ? null : questions;
  }

  private void once(String entry, String language, Node at, String question) {
    String before = askedBy.putIfAbsent(language + ":" + asked(question), entry);
    if (before != null) {
      draft.findings.add(
          new Finding(
              Severity.ADVICE,
              "same-question",
              at.place(),
              before.equals(entry)
                  ? "This is asked twice here."
                  : "The entry `" + before + "` is asked in the same words.",
              "Leave it in one place, so that it is clear which answer it has."));
    }
  }

  private static String asked(String question) {
    String exact = Form.exact(question);
    return exact.endsWith("?") ? exact.substring(0, exact.length() - 1).strip() : exact;
  }

  private Map<String, Origin> sources(Fields fields) {
    Map<String, Origin> sources = new LinkedHashMap<>();
    fields.inside(
        "source",
        source -> {
          source.require("title", "Write what the source is called, in each language.");
          Map<String, String> titles = shared(source, "title", this::words);
          Map<String, String> addresses = shared(source, "url", this::address);
          titles.forEach(
              (language, title) ->
                  sources.put(language, new Origin(title, addresses.get(language))));
          return sources;
        });
    return sources;
  }

  /** A text that one line may hold for all languages, as an address does. */
  private Map<String, String> shared(
      Fields fields, String key, Function<Node, @Nullable String> read) {
    if (fields.node(key) instanceof Node.Scalar scalar) {
      String words = read.apply(scalar);
      Map<String, String> all = new LinkedHashMap<>();
      if (words != null) {
        draft.languages.forEach(language -> all.put(language, words));
      }
      return all;
    }
    return byLanguage(fields, key, (language, node) -> read.apply(node));
  }

  private @Nullable String address(Node node) {
    String address = words(node);
    if (address != null && !ADDRESS.matcher(address).matches()) {
      draft.findings.error(
          "bad-url",
          node.place(),
          "`" + address + "` is no address on the web.",
          "Write it as the browser shows it, such as `https://example.com/contact`.");
      return null;
    }
    return address;
  }

  private @Nullable String words(Node node) {
    if (!(node instanceof Node.Scalar scalar)) {
      if (!(node instanceof Node.Nothing)) {
        add(
            Code.WRONG_SHAPE,
            node,
            "Here a text is needed, and here stands " + node.kind() + ".",
            "Put quotes around the text if it begins with {, [ or - or has a colon in it.");
      }
      return null;
    }
    if (scalar.text().isBlank()) {
      add(Code.NOTHING_WRITTEN, scalar, "This text is empty.", "Write the words.");
      return null;
    }
    if (scalar.text().contains("{{")) {
      add(
          Code.BRACES,
          scalar,
          "What is known is said as it is written, so nothing is filled in between {{ and }}.",
          "Write it out.");
      return null;
    }
    return scalar.text().strip();
  }

  private void add(Code code, Node at, String message, String hint) {
    draft.findings.add(code, at.place(), message, hint);
  }
}
