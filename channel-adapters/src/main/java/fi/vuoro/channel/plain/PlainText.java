package fi.vuoro.channel.plain;

import fi.vuoro.channel.Tap;
import fi.vuoro.channel.Utterance.Wording;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Presentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Messages as text alone: options have numbers, and how to answer is said where it isn't plain. */
public final class PlainText {
  private PlainText() {}

  /** The message, with its picture's description, its links, and its question's options. */
  public static String of(Message message, Wording wording) {
    List<String> parts = new ArrayList<>();
    parts.add(message.text());
    if (message.media() != null) {
      parts.add(message.media().alt() + "\n" + message.media().url());
    }
    message.actions().forEach(link -> parts.add(link.label() + "\n" + link.url()));
    if (message.question() != null) {
      parts.add(options(message.question()));
      parts.add(howTo(message.question(), wording));
    }
    return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
  }

  /** The options, a line each, with the numbers that {@link Numbering} reads; empty for none. */
  public static String options(AskedQuestion question) {
    List<Choice> options = Tap.options(question.presentation());
    return IntStream.range(0, options.size())
        .mapToObj(i -> (i + 1) + ". " + options.get(i).label())
        .collect(Collectors.joining("\n"));
  }

  /** How to answer; empty where it goes without saying. */
  public static String howTo(AskedQuestion question, Wording wording) {
    return switch (question.presentation()) {
      case Presentation.FreeText text -> "";
      case Presentation.One one -> wording.text("channel.one");
      case Presentation.Many many -> wording.text("channel.many");
      case Presentation.Scale scale -> scale(scale, wording);
      case Presentation.NumberField number -> "";
      case Presentation.DateField date ->
          wording.text(
              date.part() == Presentation.DateField.Part.DATE ? "channel.date" : "channel.time");
      case Presentation.Ranking ranking ->
          wording.text("channel.ranking", Map.of("top", Integer.toString(ranking.top())));
      case Presentation.FileUpload file -> wording.text("channel.file");
    };
  }

  private static String scale(Presentation.Scale scale, Wording wording) {
    List<String> lines = new ArrayList<>();
    end(scale.min(), scale.lowLabel(), lines);
    end(scale.max(), scale.highLabel(), lines);
    lines.add(
        wording.text(
            "channel.scale",
            Map.of("min", Integer.toString(scale.min()), "max", Integer.toString(scale.max()))));
    return String.join("\n", lines);
  }

  private static void end(int point, @Nullable String label, List<String> lines) {
    if (label != null) {
      lines.add(point + " = " + label);
    }
  }
}
