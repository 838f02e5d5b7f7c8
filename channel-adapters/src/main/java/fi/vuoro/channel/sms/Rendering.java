package fi.vuoro.channel.sms;

import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.plain.PlainText;
import fi.vuoro.channel.plain.Splitting;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Presentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One utterance in one text where it fits: each costs, and the order of several isn't certain. */
final class Rendering {
  /** Most characters that Twilio takes in one call. */
  static final int TEXT = 1600;

  private final int segments;

  /** Texts of at most so many segments. */
  Rendering(int segments) {
    this.segments = segments;
  }

  List<Sms> of(Utterance utterance) {
    List<String> said = new ArrayList<>();
    for (Message message : utterance.messages()) {
      said.add(PlainText.of(message, utterance.wording()));
      if (message.question() != null) {
        said.add(besides(message.question(), utterance));
      }
    }
    if (utterance.before() == 0) {
      said.add(utterance.wording().text("channel.stop"));
    }
    String all = said.stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    return Splitting.parts(Gsm7.equal(all), this::fits).stream().map(Sms::new).toList();
  }

  private boolean fits(String text) {
    return text.length() <= TEXT && Segments.of(text) <= segments;
  }

  /**
   * The ways of not answering, to be said in words; and a page for files, since few phones can send
   * one back to a number.
   */
  private static String besides(AskedQuestion question, Utterance utterance) {
    Utterance.Wording wording = utterance.wording();
    String others =
        question.noAnswer().stream().map(Choice::label).collect(Collectors.joining(" / "));
    List<String> lines = new ArrayList<>();
    if (!others.isEmpty()) {
      lines.add(wording.text("channel.or", Map.of("answers", others)));
    }
    if (question.presentation() instanceof Presentation.FileUpload) {
      lines.add(wording.text("channel.here", Map.of("link", utterance.links().conversation())));
    }
    return String.join("\n\n", lines);
  }
}
