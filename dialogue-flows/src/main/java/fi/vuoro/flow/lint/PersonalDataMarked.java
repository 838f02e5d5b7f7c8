package fi.vuoro.flow.lint;

import fi.vuoro.flow.Question;
import fi.vuoro.flow.Step;
import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Questions for personal data that are not marked as such, and follow no consent. */
final class PersonalDataMarked implements Rule {
  private static final Pattern IDS =
      Pattern.compile(
          "(^|_)(name|address|birthday|birth|ssn|nimi|osoite|hetu|namn|adress)($|_)"
              + "|(first|last|full|family|sur)_?name|(home|street)_?address|(birth|syntyma|fodelse)_?(date|day|year|aika|datum)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<!\\p{L})("
              + Languages.BUILT_IN.all().stream()
                  .map(Language::words)
                  .flatMap(words -> words.list("personal-data").stream())
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + ")",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public void check(Subject subject, Findings findings) {
    boolean consent = false;
    for (Step step : Inside.all(subject.flow().steps())) {
      if (step instanceof Step.Ask ask) {
        Question question = ask.question();
        consent |= question.type().asksLeave();
        if (!question.pii() && !consent && asksForPersonalData(ask)) {
          findings.add(
              Code.PERSONAL_DATA_UNMARKED,
              subject.sites().key(ask.id(), "type", ask.head().place()),
              "`" + ask.id() + "` asks for personal data, and nothing says so.",
              "Add `pii: true`, or ask for a `consent` before it.");
        }
      }
    }
  }

  private static boolean asksForPersonalData(Step.Ask ask) {
    Question question = ask.question();
    return switch (question.type().personalData()) {
      case ALWAYS -> true;
      case BY_WORDING -> isWordedSo(ask);
      case NO -> false;
    };
  }

  private static boolean isWordedSo(Step.Ask ask) {
    List<String> words =
        ask.question().text().byLanguage().values().stream()
            .map(template -> template.source().toLowerCase(Locale.ROOT))
            .toList();
    return IDS.matcher(ask.id()).find() || words.stream().anyMatch(w -> WORDS.matcher(w).find());
  }
}
