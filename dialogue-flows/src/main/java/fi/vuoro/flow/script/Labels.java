package fi.vuoro.flow.script;

import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Presentation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a customer sees beside the words of a message, in brackets. */
final class Labels {
  private Labels() {}

  static String of(Message message) {
    StringBuilder shown = new StringBuilder();
    if (message.media() != null) {
      shown.append(bracketed(message.media().alt(), message.media().url()));
    }
    if (message.question() != null) {
      shown.append(of(message.question().presentation()));
    }
    message.actions().forEach(link -> shown.append(bracketed(link.label(), link.url())));
    return shown.toString();
  }

  private static String bracketed(String label, String url) {
    return " [" + label + ": " + url + "]";
  }

  private static String of(Presentation presentation) {
    return switch (presentation) {
      case Presentation.One one -> list(one.options());
      case Presentation.Many many -> list(many.options());
      case Presentation.Ranking ranking -> list(ranking.options());
      case Presentation.Scale scale ->
          " [" + scale.min() + "-" + scale.max() + look(scale.look()) + "]";
      case Presentation.FreeText text -> "";
      case Presentation.NumberField number -> "";
      case Presentation.DateField date -> "";
      case Presentation.FileUpload file -> "";
    };
  }

  private static String look(Presentation.Scale.Look look) {
    return look == Presentation.Scale.Look.NUMBERS
        ? ""
        : " " + look.name().toLowerCase(Locale.ROOT);
  }

  private static String list(List<Choice> options) {
    return options.stream().map(Labels::option).collect(Collectors.joining(" | ", " [", "]"));
  }

  private static String option(Choice option) {
    return option.image() == null ? option.label() : option.label() + " (" + option.image() + ")";
  }
}
