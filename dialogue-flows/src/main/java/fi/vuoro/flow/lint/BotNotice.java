package fi.vuoro.flow.lint;

import fi.vuoro.flow.Step;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.language.Languages;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A dialogue whose first message, on some way through it, doesn't say that a bot is talking. */
final class BotNotice implements Rule {
  private static final int SHORT = 3;
  private static final String IN_ANY_LANGUAGE = "(?<!\\p{L})(?:chatt?)?(?:ro)?bot";

  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.broken().isEmpty()) {
      return;
    }
    List<String> languages = subject.flow().languages();
    FirstSpoken.of(subject.flow().steps(), text -> missing(text, languages).isEmpty())
        .forEach(first -> check(first, languages, subject, findings));
  }

  private static void check(
      FirstSpoken.First first, List<String> languages, Subject subject, Findings findings) {
    List<String> missing = missing(first.text(), languages);
    if (!missing.isEmpty()) {
      Step step = first.step();
      findings.add(
          Code.NO_BOT_NOTICE,
          subject
              .sites()
              .key(step.id(), step instanceof Step.Ask ? "ask" : "say", step.head().place()),
          "The first message doesn't say in `"
              + String.join("`, `", missing)
              + "` that a bot is talking.",
          "Say it, such as \"I am the chat robot of ...\": people have a right to know.");
    }
  }

  private static List<String> missing(Text text, List<String> languages) {
    return languages.stream().filter(language -> !says(text, language)).toList();
  }

  /**
   * Compounds hide their last word, and begin with others: keskustelurobotti, robotgräsklippare.
   */
  private static boolean says(Text text, String language) {
    String endings =
        Languages.BUILT_IN.of(language).words().list("bot-notice").stream()
            .map(word -> (word.length() <= SHORT ? "(?<!\\p{L})" : "") + word)
            .collect(Collectors.joining("|", IN_ANY_LANGUAGE + "|", ""));
    return Pattern.compile(
            "(?:" + endings + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text.in(language).source())
        .find();
  }
}
