package fi.vuoro.channel.plain;

import fi.vuoro.channel.Tap;
import fi.vuoro.flow.message.Choice;
import fi.vuoro.flow.message.Message.AskedQuestion;
import fi.vuoro.flow.message.Presentation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Replies by the numbers that {@link PlainText} gives to options. */
public final class Numbering {
  private static final Pattern NUMBERS =
      Pattern.compile("#?\\d{1,3}[.)]?([\\s,;&+]+#?\\d{1,3}[.)]?)*");

  private Numbering() {}

  /**
   * The values of the options whose numbers a reply consists of, in its order.
   *
   * @return empty where it is anything else, where a number has no option, and where an option is
   *     itself called by a number, so that either may be meant
   */
  public static List<String> read(AskedQuestion question, String reply) {
    List<Choice> options = Tap.options(question.presentation());
    String numbers = reply.strip();
    boolean numbered =
        !options.isEmpty()
            && NUMBERS.matcher(numbers).matches()
            && options.stream().noneMatch(o -> o.label().strip().matches("\\d+([.,]\\d+)?"));
    if (!numbered) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    for (String number : numbers.split("\\D+")) {
      if (!number.isEmpty()) {
        int index = Integer.parseInt(number) - 1;
        if (index < 0 || index >= options.size()) {
          return List.of();
        }
        values.add(options.get(index).value());
      }
    }
    boolean oneTooMany = question.presentation() instanceof Presentation.One && values.size() > 1;
    return oneTooMany ? List.of() : List.copyOf(values);
  }
}
