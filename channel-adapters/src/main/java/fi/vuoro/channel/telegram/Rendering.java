package fi.vuoro.channel.telegram;

import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.plain.PlainText;
import fi.vuoro.channel.plain.Points;
import fi.vuoro.channel.plain.Splitting;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Message.Link;
import fi.vuoro.flow.message.Message.Media;
import fi.vuoro.flow.message.Presentation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said, a message for each, with what is to be pressed under the last. */
final class Rendering {
  private final Utterance utterance;
  private final List<Piece> pieces = new ArrayList<>();

  private Rendering(Utterance utterance) {
    this.utterance = utterance;
  }

  static List<Piece> of(Utterance utterance) {
    Rendering rendering = new Rendering(utterance);
    utterance.messages().forEach(rendering::say);
    if (rendering.pieces.isEmpty()) {
      rendering.say(utterance.title(), List.of());
    }
    return List.copyOf(rendering.pieces);
  }

  private void say(Message message) {
    List<String> parts = new ArrayList<>();
    Media media = message.media();
    if (media != null && isPicture(media)) {
      pieces.add(new Piece(media.alt(), media.url(), List.of()));
    } else if (media != null) {
      parts.add(media.alt() + "\n" + media.url());
    }
    parts.add(message.text());
    List<List<Button>> rows = new ArrayList<>();
    message.actions().forEach(link -> offer(link, parts, rows));
    AskedQuestion question = message.question();
    if (question != null) {
      Keyboard keyboard = new Keyboard(question, utterance.conversation(), message.seq());
      parts.add(explained(question, keyboard));
      rows.addAll(keyboard.rows(utterance.wording()));
    }
    String text = together(parts.stream());
    // Buttons need words to stand under.
    say(text.isEmpty() && !rows.isEmpty() ? utterance.title() : text, rows);
  }

  private void say(String text, List<List<Button>> rows) {
    List<String> parts = Splitting.parts(text, Piece.TEXT);
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      pieces.add(new Piece(parts.get(i), null, last ? rows : List.of()));
    }
  }

  /** What the buttons don't say of how to answer. */
  private String explained(AskedQuestion question, Keyboard keyboard) {
    if (question.presentation() instanceof Presentation.Scale scale && keyboard.saysItAll()) {
      return new Points(scale).ends();
    }
    return keyboard.saysItAll()
        ? ""
        : together(
            Stream.of(PlainText.options(question), PlainText.howTo(question, utterance.wording())));
  }

  private static void offer(Link link, List<String> parts, List<List<Button>> rows) {
    if (link.url().matches("https?://[^\\s]{1,2000}") && rows.size() < 10) {
      rows.add(List.of(new Button.Link(Rows.fitting(link.label()), link.url())));
    } else {
      parts.add(link.label() + "\n" + link.url());
    }
  }

  /** What Telegram fetches and shows. */
  private static boolean isPicture(Media media) {
    return media.kind() == Media.MediaKind.IMAGE
        && media.url().startsWith("https://")
        && media.alt().length() <= Piece.CAPTION;
  }

  private static String together(Stream<String> parts) {
    return parts
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }
}
