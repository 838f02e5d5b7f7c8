package fi.vuoro.flow.engine;

import fi.vuoro.flow.Question;
import fi.vuoro.flow.reading.Situation.Posed;
import fi.vuoro.flow.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the dialogue had got to, for a customer who has been away. */
final class Recap {
  /** Who answers within the day still has the conversation in mind. */
  private static final Duration AWAY = Duration.ofHours(12);

  private static final int ANSWERS = 3;
  private static final int CHARACTERS = 60;

  private final FlowIndex index;
  private final Draft draft;
  private final Posing posing;
  private final Speech speech;

  Recap(FlowIndex index, Draft draft, Posing posing, Speech speech) {
    this.index = index;
    this.draft = draft;
    this.posing = posing;
    this.speech = speech;
  }

  /** Welcomes back who comes after a long time, before whatever is said next. */
  void welcome(View view) {
    if (Duration.between(draft.before().at(), draft.now).compareTo(AWAY) >= 0) {
      say("resume.recap", view);
    }
  }

  /** Says it with a reminder. */
  void remind(View view) {
    say("reminder.recap", view);
  }

  private void say(String text, View view) {
    List<String> latest = latest(view);
    if (!latest.isEmpty()) {
      speech.first(speech.system(text, Map.of("recap", String.join(" · ", latest))));
    }
  }

  /** The latest answers on the path; what is personal or sensitive is not repeated. */
  private List<String> latest(View view) {
    List<String> shown = new ArrayList<>();
    draft.answers.view().forEach((key, entry) -> shown(key, entry, view).ifPresent(shown::add));
    return shown.subList(Math.max(0, shown.size() - ANSWERS), shown.size());
  }

  private Optional<String> shown(String key, Entry entry, View view) {
    Value value = entry.value();
    if (value == null || !entry.reached() || index.question(key) == null) {
      return Optional.empty();
    }
    Posed posed = posing.posed(key, view);
    Question question = posed.question();
    if (question.pii() || question.sensitive() || posed.type().isPrivate()) {
      return Optional.empty();
    }
    return Optional.of(
        value instanceof Value.Words words
            ? speech.language().text("quoted", Map.of("words", shortened(words.value())))
            : posed.type().show(value, posed.asking()));
  }

  private static String shortened(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    if (line.length() <= CHARACTERS) {
      return line;
    }
    int end = Math.max(line.lastIndexOf(' ', CHARACTERS), CHARACTERS / 2);
    return line.substring(0, end) + " …";
  }
}
