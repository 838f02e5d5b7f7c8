package fi.vuoro.flow.lint;

import fi.vuoro.flow.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Texts that the strictest channels cut. WhatsApp takes 20 characters on a reply button (up to
 * three options) or a link, 24 in a row of a list, and 1024 in a message with buttons. A text
 * message holds 160 characters of the GSM alphabet or 70 of any other; in several joined 153 or 67
 * each.
 */
final class TextLengths implements Rule {
  private static final int BUTTON = 20;
  private static final int ROW = 24;
  private static final int BUTTONS_AT_MOST = 3;
  private static final int MESSAGE = 1024;
  private static final int SEGMENTS = 3;
  private static final int GSM_SEGMENT = 153;
  private static final int OTHER_SEGMENT = 67;
  private static final Pattern INSERT = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);

  /** About as long as a name or a date. */
  private static final String INSERTED = "x".repeat(10);

  private static final Pattern GSM =
      Pattern.compile(
          "[A-Za-z0-9\\s@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!\"#¤%&'()*+,\\-./:;<=>?¡ÄÖÑÜ§¿äöñüà^{}\\\\\\[~\\]|€]*");

  @Override
  public void check(Subject subject, Findings findings) {
    Map<String, Integer> options = options(subject);
    for (Sites.OfText site : subject.sites().texts()) {
      for (Sites.Part part : site.parts()) {
        String said = INSERT.matcher(part.source()).replaceAll(INSERTED);
        switch (site.key()) {
          case "label" ->
              label(said, options.getOrDefault(String.valueOf(site.step()), 1), part, findings);
          case "say", "ask" -> message(said, part, findings);
          default -> {}
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

  private static void message(String said, Sites.Part part, Findings findings) {
    int length = said.codePointCount(0, said.length());
    int segment = GSM.matcher(said).matches() ? GSM_SEGMENT : OTHER_SEGMENT;
    if (length > MESSAGE) {
      add(
          findings,
          part,
          "This text has " + length + " characters, and WhatsApp takes " + MESSAGE + ".",
          "Shorten it, or say it in two steps.");
    } else if (length > SEGMENTS * segment) {
      int count = (length + segment - 1) / segment;
      add(
          findings,
          part,
          "As text messages this takes " + count + ".",
          segment == OTHER_SEGMENT
              ? "Shorten it, or leave out emoji and special signs, which more than double the number."
              : "Shorten it to " + SEGMENTS * segment + " characters.");
    }
  }

  private static void add(Findings findings, Sites.Part part, String message, String hint) {
    findings.add(Code.TEXT_TOO_LONG, part.at().apply(0), message, hint);
  }
}
