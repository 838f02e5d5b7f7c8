package fi.vuoro.channel.slack;

import fi.vuoro.channel.Tap;
import fi.vuoro.channel.Tap.Meaning;
import fi.vuoro.channel.Utterance.Wording;
import fi.vuoro.channel.plain.Points;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.message.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What is pressed under a question: few short options are buttons, few long ones stand in full
 * below each other, many are a list; then the ways of not answering, and skipping.
 */
final class Menu {
  /** Slack cuts the words of a button here, however many it takes. */
  private static final int READABLE = 30;

  private final AskedQuestion question;
  private final Wording wording;
  private final String conversation;
  private final long seq;

  Menu(AskedQuestion question, Wording wording, String conversation, long seq) {
    this.question = question;
    this.wording = wording;
    this.conversation = conversation;
    this.seq = seq;
  }

  /** Whether what is pressed says all of what it answers, so that the text need not. */
  boolean saysItAll() {
    return switch (question.presentation()) {
      case Presentation.One(List<Choice> choices) ->
          choices.size() <= Element.Select.MOST && longest(choices) <= Element.LABEL;
      case Presentation.Scale scale -> scale.max() - scale.min() < Element.Select.MOST;
      default -> false;
    };
  }

  /** The rows of it. */
  List<Block> rows() {
    List<Block> rows = new ArrayList<>();
    List<Element> answers = answers();
    if (!answers.isEmpty()) {
      rows.add(new Block.Actions(answers));
    }
    List<Element> others = others();
    if (!others.isEmpty()) {
      rows.add(new Block.Actions(others));
    }
    return rows;
  }

  private List<Element> answers() {
    return switch (question.presentation()) {
      case Presentation.One(List<Choice> choices) ->
          choices.size() > Element.Select.MOST ? List.of() : choice(choices);
      case Presentation.Scale scale -> saysItAll() ? points(scale) : List.of();
      default -> List.of();
    };
  }

  private List<Element> choice(List<Choice> choices) {
    if (choices.isEmpty()) {
      return List.of();
    }
    int longest = longest(choices);
    boolean few = choices.size() <= Element.Radio.MOST;
    boolean whole = longest <= Element.LABEL;
    List<Element.Option> options =
        options(
            choices.size(),
            i -> whole ? label(choices.get(i)) : (i + 1) + ". " + label(choices.get(i)),
            Meaning.Option::new);
    if (few && longest <= READABLE) {
      return buttons(options);
    }
    return few && whole ? List.of(new Element.Radio(options)) : List.of(select(options));
  }

  private List<Element> points(Presentation.Scale scale) {
    Points points = new Points(scale);
    List<Element.Option> options =
        options(
            scale.max() - scale.min() + 1,
            i -> points.label(scale.min() + i),
            i -> new Meaning.Point(scale.min() + i));
    return options.size() <= Element.Radio.MOST + 1 ? buttons(options) : List.of(select(options));
  }

  private Element select(List<Element.Option> options) {
    return new Element.Select(wording.text("channel.choose"), options);
  }

  private List<Element> others() {
    List<Choice> none = question.noAnswer();
    List<Element.Option> options =
        new ArrayList<>(
            options(
                Math.min(none.size(), Block.ELEMENTS - 1),
                i -> label(none.get(i)),
                Meaning.NoAnswer::new));
    if (question.optional() && question.wishes().contains(Wish.SKIP)) {
      options.add(option(wording.text("wish.skip"), new Meaning.Wished(Wish.SKIP)));
    }
    return buttons(options);
  }

  private List<Element.Option> options(
      int count, IntFunction<String> label, IntFunction<Meaning> meaning) {
    return IntStream.range(0, count)
        .mapToObj(i -> option(label.apply(i), meaning.apply(i)))
        .toList();
  }

  private Element.Option option(String label, Meaning meaning) {
    return new Element.Option(fitting(label), new Tap(conversation, seq, meaning).encoded());
  }

  private static List<Element> buttons(List<Element.Option> options) {
    return options.stream().<Element>map(Element.Button::new).toList();
  }

  private static String label(Choice choice) {
    return choice.label().strip();
  }

  private static int longest(List<Choice> choices) {
    return choices.stream().mapToInt(choice -> Escaped.of(label(choice)).length()).max().orElse(0);
  }

  /** The words, cut where Slack would refuse them. */
  static String fitting(String label) {
    if (Escaped.of(label).length() <= Element.LABEL) {
      return label;
    }
    int end = label.length();
    while (Escaped.of(label.substring(0, end)).length() >= Element.LABEL) {
      end = label.offsetByCodePoints(end, -1);
    }
    return label.substring(0, end).strip() + "…";
  }
}
