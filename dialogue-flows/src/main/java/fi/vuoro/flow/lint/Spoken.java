package fi.vuoro.flow.lint;

import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.source.Place;
import fi.vuoro.flow.wording.Prose;
import fi.vuoro.flow.wording.Wording;
import fi.vuoro.flow.wording.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A text of a flow in one of its languages, with what the language says of good wording. */
record Spoken(Sites.OfText site, String language, Sites.Part part, Wording wording, Prose prose) {
  /** The keys of what the bot says in a bubble. */
  static final Set<String> BUBBLES =
      Set.of("say", "ask", "plainer", "help", "whyAsked", "error", "prompts", "text");

  /** The keys of what the bot asks. */
  static final Set<String> QUESTIONS = Set.of("ask", "plainer", "prompts");

  /** The texts under those keys, in order, in the languages whose wording is known. */
  static List<Spoken> in(Subject subject, Set<String> keys) {
    List<Spoken> all = new ArrayList<>();
    List<String> languages = subject.flow().languages();
    for (Sites.OfText site : subject.sites().texts()) {
      if (keys.contains(site.key())) {
        for (Sites.Part part : site.parts()) {
          boolean sole = part.language().equals(Text.ALL) && languages.size() == 1;
          String language = sole ? languages.getFirst() : part.language();
          Wordings.BUILT_IN
              .find(language)
              .ifPresent(
                  w -> all.add(new Spoken(site, language, part, w, Prose.of(part.source()))));
        }
      }
    }
    return all;
  }

  /** The place of an offset in the text. */
  Place at(int offset) {
    return part.at().apply(offset);
  }
}
