package fi.vuoro.flow.lint;

import fi.vuoro.flow.expression.Text;
import java.util.List;
import java.util.regex.Pattern;

/** Texts that lack words in one of the flow's languages. */
final class Translated implements Rule {
  private static final Pattern INSERT = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
  private static final Pattern ADDRESS = Pattern.compile("\\S+(://|@)\\S+");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  @Override
  public void check(Subject subject, Findings findings) {
    List<String> languages = subject.flow().languages();
    for (Sites.OfText site : subject.sites().texts()) {
      boolean seen = !site.key().equals("synonyms") && !site.key().equals("url");
      if (seen && languages.size() > 1) {
        check(site, languages, findings);
      }
    }
  }

  private static void check(Sites.OfText site, List<String> languages, Findings findings) {
    var words = site.text().byLanguage();
    if (words.containsKey(Text.ALL)) {
      checkWordless(site, languages, findings);
      return;
    }
    List<String> missing = languages.stream().filter(l -> !words.containsKey(l)).toList();
    if (!missing.isEmpty()) {
      findings.add(
          Code.MISSING_TRANSLATION,
          site.place(),
          "This text is missing in `" + String.join("`, `", missing) + "`.",
          "Add a line `" + missing.getFirst() + ": ` with the words.");
    }
  }

  private static void checkWordless(Sites.OfText site, List<String> languages, Findings findings) {
    String source = site.parts().getFirst().source();
    String said = ADDRESS.matcher(INSERT.matcher(source).replaceAll("")).replaceAll("");
    if (WORD.matcher(said).find()) {
      findings.add(
          Code.SAME_WORDS_IN_ALL_LANGUAGES,
          site.place(),
          "These words are said in all languages of the flow.",
          "Write them once for each: `"
              + languages.get(0)
              + ": ...`, `"
              + languages.get(1)
              + ": ...`.");
    }
  }
}
