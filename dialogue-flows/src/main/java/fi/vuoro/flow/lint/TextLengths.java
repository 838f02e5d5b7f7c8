package fi.vuoro.flow.lint;

import fi.vuoro.flow.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Texts that the strictest channels cut. WhatsApp takes 20 characters on a reply button (up to
 * three options) or a link, and 24 in a row of a list; {@link MessageLength} tells of messages.
 */
final class TextLengths implements Rule {
  private static final int BUTTON = 20;
  private static final int ROW = 24;
  private static final int BUTTONS_AT_MOST = 3;
  private static final Pattern INSERT = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);

  /** About as long as a name or a date. */
  private static final String INSERTED = "x".repeat(10);

  @Override
  public void check(Subject subject, Findings findings) {
    Map<String, Integer> options = options(subject);
    for (Sites.OfText site : subject.sites().texts()) {
      for (Sites.Part part : site.parts()) {
        String said = INSERT.matcher(part.source()).replaceAll(INSERTED);
        switch (site.key()) {
          case "label" ->
              label(said, options.getOrDefault(String.valueOf(site.step()), 1), part, findings);
          default -> {
            if (Spoken.BUBBLES.contains(site.key())) {
              MessageLength.check(said, part.at().apply(0), findings);
            }
          }
        }
      }
    }
  }

  private static Map<String, Integer> options(Subject subject) {
    Map<String, Integer> options = new HashMap<>();
    for (Step step : Inside.all(subject.flow().steps())) {
      if (step instanceof Step.Ask ask) {
        options.put(ask.id(), ask.question().type().options().written().size());
      }
    }
    return options;
  }

  private static void label(String said, int options, Sites.Part part, Findings findings) {
    int most = options <= BUTTONS_AT_MOST ? BUTTON : ROW;
    int length = said.codePointCount(0, said.length());
    if (length > most) {
      add(
          findings,
          part,
          "This label has " + length + " characters, and WhatsApp shows " + most + ".",
          "Shorten it, or put the long form into the question.");
    }
  }

  private static void add(Findings findings, Sites.Part part, String message, String hint) {
    findings.add(Code.TEXT_TOO_LONG, part.at().apply(0), message, hint);
  }
}
