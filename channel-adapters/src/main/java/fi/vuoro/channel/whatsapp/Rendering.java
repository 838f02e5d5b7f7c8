package fi.vuoro.channel.whatsapp;

import fi.vuoro.channel.Tap;
import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.plain.PlainText;
import fi.vuoro.channel.plain.Splitting;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Message.Media;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.message.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One utterance in as few messages as it fits into, since one customer is to be sent only one each
 * six seconds.
 */
final class Rendering {
  /** What WhatsApp shows as a picture. */
  private static final Pattern PICTURE =
      Pattern.compile("https://.+\\.(jpe?g|png)(\\?.*)?", Pattern.CASE_INSENSITIVE);

  private final Utterance utterance;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<String> waiting = new ArrayList<>();

  private Rendering(Utterance utterance) {
    this.utterance = utterance;
  }

  /** What is said while the window is open. */
  static List<Piece> of(Utterance utterance) {
    Rendering rendering = new Rendering(utterance);
    utterance.messages().forEach(rendering::say);
    rendering.flush();
    return List.copyOf(rendering.pieces);
  }

  /** What may be said while it is closed: that something waits, and where. */
  static List<Piece> outside(Utterance utterance, @Nullable Templates templates) {
    if (templates == null) {
      return List.of(new Piece.Unsendable());
    }
    long seq = utterance.messages().isEmpty() ? 0 : utterance.messages().getLast().seq();
    Tap again = new Tap(utterance.conversation(), seq, new Tap.Meaning.Wished(Wish.REPEAT));
    return List.of(
        new Piece.Template(
            templates.name(),
            templates.language(utterance.language()),
            utterance.title(),
            utterance.links().conversation(),
            again.encoded()));
  }

  private void say(Message message) {
    Media media = message.media();
    boolean picture =
        media != null
            && media.kind() == Media.MediaKind.IMAGE
            && isPicture(media.url(), media.alt());
    if (media != null && picture) {
      flush();
      pieces.add(new Piece.Picture(media.url(), media.alt()));
    }
    AskedQuestion question = message.question();
    if (question == null) {
      waiting.add(PlainText.of(without(message, picture, false), utterance.wording()));
    } else {
      ask(message, picture, question);
    }
  }

  private void ask(Message message, boolean picture, AskedQuestion question) {
    List<Option> answers = Option.answers(question);
    List<Option> others = Option.others(question, utterance.wording());
    boolean pressed = !answers.isEmpty() && answers.size() <= Piece.ROWS;
    List<Option> options = pressed ? together(answers, others, question) : others;
    boolean told = pressed && question.presentation() instanceof Presentation.One;
    String text = PlainText.of(without(message, picture, told), utterance.wording());
    Menu menu = new Menu(options, utterance.conversation(), message.seq());
    boolean numbered = !told || menu.leavesWordsOut();
    if (told && numbered) {
      text += "\n\n" + PlainText.options(question);
    }
    pictures(Tap.options(question.presentation()), numbered);
    List<String> parts = bodies(text, options.isEmpty() ? Piece.TEXT : Piece.BODY);
    parts.subList(0, parts.size() - 1).forEach(part -> pieces.add(new Piece.Text(part)));
    pieces.add(menu.under(parts.getLast(), utterance.wording().text("channel.choose")));
  }

  /** The options that have pictures, each under its label, or also its number. */
  private void pictures(List<Choice> options, boolean numbered) {
    for (int i = 0; i < Math.min(options.size(), Piece.ROWS); i++) {
      Choice option = options.get(i);
      String caption = (numbered ? (i + 1) + ". " : "") + option.label();
      String image = option.image();
      if (image != null && isPicture(image, caption)) {
        flush();
        pieces.add(new Piece.Picture(image, caption));
      }
    }
  }

  private static boolean isPicture(String address, String caption) {
    return PICTURE.matcher(address).matches() && caption.length() <= Piece.BODY;
  }

  /** The answers, every way of not answering, and what else there is room for. */
  private static List<Option> together(
      List<Option> answers, List<Option> others, AskedQuestion question) {
    int wanted = Math.min(answers.size() + question.noAnswer().size(), Piece.ROWS);
    int room = wanted <= Piece.BUTTONS ? Piece.BUTTONS : Piece.ROWS;
    return Stream.concat(answers.stream(), others.stream()).limit(room).toList();
  }

  /** What waits and the text in one message if they fit, else in several. */
  private List<String> bodies(String text, int most) {
    String all = Stream.concat(waiting.stream(), Stream.of(text)).collect(blankLines());
    if (all.length() <= most) {
      waiting.clear();
      return List.of(all);
    }
    flush();
    return Splitting.parts(text, most);
  }

  private void flush() {
    String all = waiting.stream().collect(blankLines());
    waiting.clear();
    Splitting.parts(all, Piece.TEXT).forEach(part -> pieces.add(new Piece.Text(part)));
  }

  private static java.util.stream.Collector<CharSequence, ?, String> blankLines() {
    return Collectors.joining("\n\n");
  }

  private static Message without(Message message, boolean picture, boolean question) {
    return new Message(
        message.seq(),
        message.from(),
        message.kind(),
        message.text(),
        question ? null : message.question(),
        message.actions(),
        picture ? null : message.media(),
        message.at(),
        message.name());
  }

  /** The template's name and the languages that it is approved in. */
  record Templates(String name, List<String> languages) {
    /** The language that is nearest; the first where there is none. */
    String language(String wanted) {
      return languages.stream()
          .filter(language -> primary(language).equals(primary(wanted)))
          .findFirst()
          .orElse(languages.getFirst());
    }

    private static String primary(String language) {
      return language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
  }
}
