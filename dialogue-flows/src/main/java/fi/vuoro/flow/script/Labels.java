package fi.vuoro.flow.script;

import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Presentation;
import java.util.List;
import java.util.stream.Collectors;

/** What a customer can choose under a message, in brackets. */
final class Labels {
  private Labels() {}

  static String of(Message message) {
    if (message.question() == null) {
      return "";
    }
    return switch (message.question().presentation()) {
      case Presentation.One one -> list(one.options());
      case Presentation.Many many -> list(many.options());
      case Presentation.Ranking ranking -> list(ranking.options());
      case Presentation.Scale scale -> " [" + scale.min() + "-" + scale.max() + "]";
      case Presentation.FreeText text -> "";
      case Presentation.NumberField number -> "";
      case Presentation.DateField date -> "";
      case Presentation.FileUpload file -> "";
    };
  }

  private static String list(List<Choice> options) {
    return options.stream().map(Choice::label).collect(Collectors.joining(" | ", " [", "]"));
  }
}
