package fi.vuoro.channel.email.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a mail what the one who sent it wrote. What was forwarded counts as quoted: whoever
 * forwards is not whoever wrote, and only their own words are theirs.
 */
public final class Replies {
  private static final int MOST_CHARACTERS = 200_000;
  private static final int MOST_LINES = 5_000;
  private static final int MOST_WORDS = 20_000;

  private final Phrases phrases;

  public Replies(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * The reply in a mail that has text, HTML, or both. HTML marks quotes better and text is closer
   * to what was typed, so HTML is asked where the text shows no quote.
   *
   * @param sender the name of whoever sent it; null where it isn't known
   */
  public Reply read(@Nullable String plain, @Nullable String html, @Nullable String sender) {
    Reply fromPlain = plain == null || plain.isBlank() ? null : inText(plain, sender);
    if (html == null || html.isBlank() || (fromPlain != null && fromPlain.quoted())) {
      return fromPlain == null ? new Reply("", false) : fromPlain;
    }
    Reply fromHtml = inText(HtmlText.of(html), sender);
    return fromPlain == null || fromHtml.quoted() ? fromHtml : fromPlain;
  }

  /** The reply in a text. */
  Reply inText(String text, @Nullable String sender) {
    List<String> lines = lines(text);
    List<String> own = new ArrayList<>();
    boolean attributed = strip(lines, own);
    boolean anyQuoted = attributed || lines.stream().anyMatch(Quotes::quoted);
    if (own.stream().allMatch(String::isBlank) && !attributed) {
      // Nothing but lines with an arrow, and nobody named as their author: the writer's own.
      return new Reply(joined(lines), false);
    }
    return new Reply(joined(new Closing(phrases, sender).without(own)), anyQuoted);
  }

  /** Gathers the writer's own lines; tells whether another's words were named as such. */
  private boolean strip(List<String> lines, List<String> own) {
    Quotes quotes = new Quotes(lines, phrases);
    boolean attributed = false;
    boolean signature = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (Quotes.quoted(line)) {
        signature = false;
      } else if (quotes.messageBegins(i)) {
        return true;
      } else {
        int attribution = quotes.attribution(i);
        if (attribution > 0) {
          attributed = true;
          if (!quotes.quoteFollows(i + attribution)) {
            return true;
          }
          i += attribution - 1;
        } else if (line.matches("--\\s*")) {
          signature = true;
        } else if (!signature) {
          own.add(line);
        }
      }
    }
    return attributed;
  }

  private static List<String> lines(String text) {
    String bounded = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    String plain =
        bounded
            .replaceAll("[\\u00a0\\u2007\\u202f]", " ")
            .replaceAll("[\\u200b\\u200c\\u2060\\ufeff\\u00ad\\u0000]", "");
    return Arrays.stream(plain.split("\\r\\n|\\n|\\r", -1))
        .limit(MOST_LINES)
        .map(String::stripTrailing)
        .toList();
  }

  private static String joined(List<String> lines) {
    String text = String.join("\n", lines).replaceAll("\\n{3,}", "\n\n").strip();
    return text.length() <= MOST_WORDS ? text : text.substring(0, MOST_WORDS);
  }
}
