package fi.vuoro.channel.telegram;

import fi.vuoro.channel.Tap;
import fi.vuoro.channel.Tap.Meaning;
import fi.vuoro.channel.Utterance.Wording;
import fi.vuoro.channel.plain.Points;
import fi.vuoro.channel.telegram.Button.Press;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.message.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The buttons under a question: the answers in rows that look right, then the ways of not
 * answering, and last and alone, skipping.
 */
final class Keyboard {
  /** Room for ways of not answering and for links is left. */
  static final int OPTIONS = 80;

  /** More points than these are easier to write than to find. */
  private static final int POINTS = 21;

  private static final int NO_ANSWERS = 8;

  private final AskedQuestion question;
  private final IntFunction<Tap> options;
  private final String conversation;
  private final long seq;

  Keyboard(AskedQuestion question, String conversation, long seq) {
    this.question = question;
    this.conversation = conversation;
    this.seq = seq;
    this.options = index -> tap(new Meaning.Option(index));
  }

  /** Whether the buttons say all of what they answer, so that the text need not. */
  boolean saysItAll() {
    return switch (question.presentation()) {
      case Presentation.One(List<Choice> choices) ->
          choices.size() <= OPTIONS && longest(labels(choices)) <= Button.LABEL;
      case Presentation.Scale scale -> scale.max() - scale.min() < POINTS;
      default -> false;
    };
  }

  /** The rows. */
  List<List<Button>> rows(Wording wording) {
    List<List<Button>> rows = new ArrayList<>(answers());
    rows.addAll(noAnswers());
    if (question.optional() && question.wishes().contains(Wish.SKIP)) {
      rows.add(List.of(new Press(wording.text("wish.skip"), tap(new Meaning.Wished(Wish.SKIP)))));
    }
    return rows;
  }

  private List<List<Button>> answers() {
    return switch (question.presentation()) {
      case Presentation.One(List<Choice> choices) ->
          choices.size() > OPTIONS
              ? List.of()
              : Rows.of(presses(saysItAll() ? labels(choices) : numbers(choices), options));
      case Presentation.Scale scale -> saysItAll() ? Rows.of(points(scale)) : List.of();
      default -> List.of();
    };
  }

  private List<Button> points(Presentation.Scale scale) {
    Points points = new Points(scale);
    return IntStream.rangeClosed(scale.min(), scale.max())
        .<Button>mapToObj(point -> new Press(points.label(point), tap(new Meaning.Point(point))))
        .toList();
  }

  private List<List<Button>> noAnswers() {
    List<String> labels =
        labels(question.noAnswer()).stream().limit(NO_ANSWERS).map(Rows::fitting).toList();
    return Rows.of(presses(labels, index -> tap(new Meaning.NoAnswer(index))));
  }

  private static List<Button> presses(List<String> labels, IntFunction<Tap> taps) {
    return IntStream.range(0, labels.size())
        .<Button>mapToObj(i -> new Press(labels.get(i), taps.apply(i)))
        .toList();
  }

  private Tap tap(Meaning meaning) {
    return new Tap(conversation, seq, meaning);
  }

  private static List<String> labels(List<Choice> choices) {
    return choices.stream().map(choice -> choice.label().strip()).toList();
  }

  private static List<String> numbers(List<Choice> choices) {
    return IntStream.rangeClosed(1, choices.size()).mapToObj(Integer::toString).toList();
  }

  private static int longest(List<String> labels) {
    return labels.stream().mapToInt(String::length).max().orElse(0);
  }
}
