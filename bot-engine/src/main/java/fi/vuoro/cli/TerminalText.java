package fi.vuoro.cli;

import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Presentation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A message as lines of text, with what can be answered. */
final class TerminalText {
  private TerminalText() {}

  static String of(Message message) {
    String links =
        message.actions().stream()
            .map(link -> "\n  " + link.label() + ": " + link.url())
            .collect(Collectors.joining());
    String control = message.question() == null ? "" : control(message.question().presentation());
    return message.text() + links + control;
  }

  private static String control(Presentation presentation) {
    return switch (presentation) {
      case Presentation.One one -> numbered(one.options());
      case Presentation.Many many -> numbered(many.options());
      case Presentation.Ranking ranking -> numbered(ranking.options());
      case Presentation.Scale scale -> "\n  " + ends(scale);
      case Presentation.FreeText text -> "";
      case Presentation.NumberField number -> "";
      case Presentation.DateField date -> "";
      case Presentation.FileUpload file -> "";
    };
  }

  private static String ends(Presentation.Scale scale) {
    String low = scale.lowLabel() == null ? "" : " (" + scale.lowLabel() + ")";
    String high = scale.highLabel() == null ? "" : " (" + scale.highLabel() + ")";
    return scale.min() + low + " ... " + scale.max() + high;
  }

  private static String numbered(List<Choice> options) {
    return IntStream.range(0, options.size())
        .mapToObj(i -> "\n  " + (i + 1) + ". " + options.get(i).label())
        .collect(Collectors.joining());
  }
}
