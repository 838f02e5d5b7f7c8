package fi.vuoro.channel.slack;

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
  private static final int LINKS = 5;

  private final Utterance utterance;
  private final List<Piece> pieces = new ArrayList<>();

  private Rendering(Utterance utterance) {
    this.utterance = utterance;
  }

  static List<Piece> of(Utterance utterance) {
    Rendering rendering = new Rendering(utterance);
    utterance.messages().forEach(rendering::say);
    if (rendering.pieces.isEmpty()) {
      rendering.say(List.of(), utterance.title(), List.of());
    }
    return List.copyOf(rendering.pieces);
  }

  private void say(Message message) {
    List<String> parts = new ArrayList<>();
    List<Block> above = new ArrayList<>();
    List<Block> below = new ArrayList<>();
    picture(message, parts, above);
    parts.add(message.text());
    links(message, parts, below);
    AskedQuestion question = message.question();
    if (question != null) {
      Menu menu = new Menu(question, utterance.wording(), utterance.conversation(), message.seq());
      parts.add(explained(question, menu));
      below.addAll(menu.rows());
    }
    String text = together(parts.stream());
    boolean bare = text.isEmpty() && !(above.isEmpty() && below.isEmpty());
    say(above, bare ? utterance.title() : text, below);
  }

  private void say(List<Block> above, String text, List<Block> below) {
    List<String> parts = Splitting.parts(text, part -> Escaped.of(part).length() <= Block.TEXT);
    for (int i = 0; i < parts.size(); i++) {
      List<Block> blocks = new ArrayList<>(i == 0 ? above : List.of());
      blocks.add(new Block.Section(parts.get(i)));
      blocks.addAll(i == parts.size() - 1 ? below : List.of());
      pieces.add(new Piece(parts.get(i), blocks));
    }
  }

  private static void picture(Message message, List<String> parts, List<Block> above) {
    Media media = message.media();
    if (media == null) {
      return;
    }
    boolean shown =
        media.kind() == Media.MediaKind.IMAGE
            && media.url().startsWith("https://")
            && media.url().length() <= Block.TEXT
            && Escaped.of(media.alt()).length() <= 2000;
    if (shown) {
      above.add(new Block.Picture(media.url(), media.alt()));
    } else {
      parts.add(media.alt() + "\n" + media.url());
    }
  }

  private static void links(Message message, List<String> parts, List<Block> below) {
    List<Element> buttons = new ArrayList<>();
    for (Link link : message.actions()) {
      if (link.url().matches("https?://[^\\s]{1,2900}") && buttons.size() < LINKS) {
        buttons.add(new Element.Link(Menu.fitting(link.label()), link.url()));
      } else {
        parts.add(link.label() + "\n" + link.url());
      }
    }
    if (!buttons.isEmpty()) {
      below.add(new Block.Actions(buttons.stream().distinct().toList()));
    }
  }

  /** What isn't said by what is pressed, of how to answer. */
  private String explained(AskedQuestion question, Menu menu) {
    if (question.presentation() instanceof Presentation.Scale scale && menu.saysItAll()) {
      return new Points(scale).ends();
    }
    return menu.saysItAll()
        ? ""
        : together(
            Stream.of(PlainText.options(question), PlainText.howTo(question, utterance.wording())));
  }

  private static String together(Stream<String> parts) {
    return parts
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }
}
