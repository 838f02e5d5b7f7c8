package fi.vuoro.channel;

import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message;
import fi.vuoro.flow.message.Presentation;
import fi.vuoro.flow.message.Wish;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button carries: which message it stood under, and what it means there. It fits into 64
 * characters, which is what the tightest channel takes.
 *
 * @param seq of the message whose question it answers
 */
public record Tap(String conversation, long seq, Meaning meaning) {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_]{1,40})\\.(\\d{1,9})\\.([onsw])([a-z0-9-]{1,10})");

  /** What is meant by it, relative to the question. */
  public sealed interface Meaning {
    /** The option of that number, from 0. */
    record Option(int index) implements Meaning {}

    /** The way of not answering of that number, from 0. */
    record NoAnswer(int index) implements Meaning {}

    /** The point of a scale. */
    record Point(int value) implements Meaning {}

    /** A wish. */
    record Wished(Wish wish) implements Meaning {}
  }

  /** The tap as a channel carries it. */
  public String encoded() {
    String what =
        switch (meaning) {
          case Meaning.Option option -> "o" + option.index();
          case Meaning.NoAnswer none -> "n" + none.index();
          case Meaning.Point point -> "s" + point.value();
          case Meaning.Wished wished -> "w" + wished.wish().word();
        };
    return conversation + "." + seq + "." + what;
  }

  /** The tap that was encoded so; empty where it wasn't one. */
  public static Optional<Tap> decoded(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? meaning(parts.group(3).charAt(0), parts.group(4))
            .map(meaning -> new Tap(parts.group(1), Long.parseLong(parts.group(2)), meaning))
        : Optional.empty();
  }

  private static Optional<Meaning> meaning(char kind, String rest) {
    if (kind == 'w') {
      return Wish.of(rest).map(Meaning.Wished::new);
    }
    if (!rest.matches("-?\\d{1,6}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(rest);
    return switch (kind) {
      case 'o' -> Optional.of(new Meaning.Option(number));
      case 'n' -> Optional.of(new Meaning.NoAnswer(number));
      default -> Optional.of(new Meaning.Point(number));
    };
  }

  /**
   * The word that the web chat would send for it as the value of the question; a point of a scale
   * as its digits. Empty where the question has no such option, and for wishes.
   */
  public Optional<String> value(Message.AskedQuestion question) {
    return switch (meaning) {
      case Meaning.Option(int index) -> at(options(question.presentation()), index);
      case Meaning.NoAnswer(int index) -> at(question.noAnswer(), index);
      case Meaning.Point(int value) ->
          question.presentation() instanceof Presentation.Scale scale
                  && value >= scale.min()
                  && value <= scale.max()
              ? Optional.of(Integer.toString(value))
              : Optional.empty();
      case Meaning.Wished wished -> Optional.empty();
    };
  }

  private static Optional<String> at(List<Choice> choices, int index) {
    return index >= 0 && index < choices.size()
        ? Optional.of(choices.get(index).value())
        : Optional.empty();
  }

  /** The options of a presentation that has any. */
  public static List<Choice> options(Presentation presentation) {
    return switch (presentation) {
      case Presentation.One one -> one.options();
      case Presentation.Many many -> many.options();
      case Presentation.Ranking ranking -> ranking.options();
      case Presentation.FreeText text -> List.of();
      case Presentation.Scale scale -> List.of();
      case Presentation.NumberField number -> List.of();
      case Presentation.DateField date -> List.of();
      case Presentation.FileUpload file -> List.of();
    };
  }
}
