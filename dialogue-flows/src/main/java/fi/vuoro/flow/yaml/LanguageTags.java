package fi.vuoro.flow.yaml;

import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.lint.Code;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the languages in which something is written. */
final class LanguageTags {
  private final Draft draft;

  LanguageTags(Draft draft) {
    this.draft = draft;
  }

  /** The tags under {@code languages}, with a finding for each that can't stand there. */
  List<String> read(Fields fields, String hint) {
    if (!fields.require("languages", hint)) {
      return List.of();
    }
    List<String> known = Languages.BUILT_IN.all().stream().map(Language::tag).toList();
    Set<String> languages = new LinkedHashSet<>();
    for (Node.Scalar tag : fields.scalarItems("languages")) {
      if (!known.contains(tag.text())) {
        draft.findings.add(
            Code.UNKNOWN_LANGUAGE,
            tag.place(),
            "Vuoro doesn't speak `" + tag.text() + "` yet.",
            "It speaks `" + String.join("`, `", known) + "`.");
      }
      if (!languages.add(tag.text())) {
        draft.findings.add(
            Code.DUPLICATE_ID,
            tag.place(),
            "`" + tag.text() + "` stands here twice.",
            "Leave one of them.");
      }
    }
    if (languages.isEmpty() && fields.node("languages") instanceof Node.Items none) {
      draft.findings.add(
          Code.NOTHING_WRITTEN,
          none.place(),
          "No language stands here.",
          "Write at least one, such as `languages: [fi]`.");
    }
    return List.copyOf(languages);
  }
}
