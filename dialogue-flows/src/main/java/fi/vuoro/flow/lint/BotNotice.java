package fi.vuoro.flow.lint;

import fi.vuoro.flow.Step;
import fi.vuoro.flow.expression.Text;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A dialogue whose first message doesn't say that a bot is talking. */
final class BotNotice implements Rule {
  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.broken().isEmpty()) {
      return;
    }
    first(subject.flow().steps())
        .ifPresent(
            step -> {
              Text text = spoken(step);
              List<String> missing =
                  subject.flow().languages().stream()
                      .filter(l -> text != null && !says(text, l))
                      .toList();
              if (!missing.isEmpty()) {
                Place place =
                    subject
                        .sites()
                        .key(
                            step.id(),
                            step instanceof Step.Ask ? "ask" : "say",
                            step.head().place());
                findings.add(
                    Code.NO_BOT_NOTICE,
                    place,
                    "The first message doesn't say in `"
                        + String.join("`, `", missing)
                        + "` that a bot is talking.",
                    "Say it, such as \"I am the chat robot of ...\": people have a right to know.");
              }
            });
  }

  private static Optional<Step> first(List<Step> steps) {
    return Inside.all(steps).stream().filter(step -> spoken(step) != null).findFirst();
  }

  private static @Nullable Text spoken(Step step) {
    return switch (step) {
      case Step.Say say -> say.text();
      case Step.Ask ask -> ask.question().text();
      case Step.End e -> e.text();
      case Step.Branch b -> null;
      case Step.Arms a -> null;
      case Step.Group g -> null;
      case Step.Each e -> null;
      case Step.Assign a -> null;
      case Step.Call c -> null;
      case Step.Offer o -> null;
      case Step.Wait w -> null;
      case Step.Handoff h -> null;
      case Step.Run r -> null;
      case Step.Interview i -> i.topics().getFirst().ask().question().text();
    };
  }

  private static boolean says(Text text, String language) {
    String beginnings =
        Languages.BUILT_IN.of(language).words().list("bot-notice").stream()
            .map(word -> Pattern.quote(word) + (word.length() <= 3 ? "(?!\\p{L})" : ""))
            .collect(Collectors.joining("|"));
    // Compounds hide their last word: keskustelurobotti, chattrobot.
    String compounds = "robot|botti|botin|chatbot";
    return Pattern.compile(
            "(?<!\\p{L})(" + beginnings + ")|" + compounds,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text.in(language).source())
        .find();
  }
}
