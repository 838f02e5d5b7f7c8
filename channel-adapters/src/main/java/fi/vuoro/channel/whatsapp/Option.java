package fi.vuoro.channel.whatsapp;

import fi.vuoro.channel.Tap;
import fi.vuoro.channel.Tap.Meaning;
import fi.vuoro.channel.Utterance.Wording;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.message.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Something to press.
 *
 * @param label in full
 * @param detail a second line, empty for none
 */
record Option(Meaning meaning, String label, String detail) {

  private static final List<String> FACES = List.of("😞", "🙁", "😐", "🙂", "😀");

  /** What answers the question by one press; empty where no single press does. */
  static List<Option> answers(AskedQuestion question) {
    return switch (question.presentation()) {
      case Presentation.One one -> labelled(one.options());
      case Presentation.Scale scale ->
          IntStream.rangeClosed(scale.min(), scale.max()).mapToObj(i -> point(scale, i)).toList();
      case Presentation.Many many -> List.of();
      case Presentation.Ranking ranking -> List.of();
      case Presentation.FreeText text -> List.of();
      case Presentation.NumberField number -> List.of();
      case Presentation.DateField date -> List.of();
      case Presentation.FileUpload file -> List.of();
    };
  }

  /** The ways of not answering, and skipping where the question may be skipped. */
  static List<Option> others(AskedQuestion question, Wording wording) {
    List<Option> others = new ArrayList<>();
    for (int i = 0; i < question.noAnswer().size(); i++) {
      others.add(new Option(new Meaning.NoAnswer(i), question.noAnswer().get(i).label(), ""));
    }
    if (question.optional() && question.wishes().contains(Wish.SKIP)) {
      others.add(new Option(new Meaning.Wished(Wish.SKIP), wording.text("wish.skip"), ""));
    }
    return others;
  }

  private static List<Option> labelled(List<Choice> choices) {
    return IntStream.range(0, choices.size())
        .mapToObj(i -> new Option(new Meaning.Option(i), choices.get(i).label(), ""))
        .toList();
  }

  private static Option point(Presentation.Scale scale, int point) {
    String look =
        switch (scale.look()) {
          case NUMBERS -> "";
          case STARS -> " ★";
          case SMILEYS -> " " + FACES.get(place(scale, point, FACES.size()));
          case THUMBS -> place(scale, point, 2) == 0 ? " 👎" : " 👍";
        };
    @Nullable String detail =
        point == scale.min() ? scale.lowLabel() : point == scale.max() ? scale.highLabel() : null;
    return new Option(new Meaning.Point(point), point + look, detail == null ? "" : detail);
  }

  /** Which of so many pictures, evenly over the scale, stands for the point. */
  private static int place(Presentation.Scale scale, int point, int pictures) {
    int steps = Math.max(1, scale.max() - scale.min());
    return Math.round((float) (point - scale.min()) * (pictures - 1) / steps);
  }

  /** What it carries. */
  String id(String conversation, long seq) {
    return new Tap(conversation, seq, meaning).encoded();
  }
}
