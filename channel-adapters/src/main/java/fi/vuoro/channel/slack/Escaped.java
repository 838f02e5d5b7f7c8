package fi.vuoro.channel.slack;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as Slack writes them: three signs are entities, and what it recognised is in brackets. */
final class Escaped {
  private static final Pattern BRACKETS = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");
  private static final Pattern SHORT_NAME = Pattern.compile(":([a-z0-9_+-]{1,40}):");

  /** Emoji that answer something, which Slack sends by their names. */
  private static final Map<String, String> EMOJI =
      Map.ofEntries(
          Map.entry("+1", "👍"),
          Map.entry("thumbsup", "👍"),
          Map.entry("-1", "👎"),
          Map.entry("thumbsdown", "👎"),
          Map.entry("star", "⭐"),
          Map.entry("heart", "❤"),
          Map.entry("angry", "😠"),
          Map.entry("rage", "😡"),
          Map.entry("slightly_frowning_face", "🙁"),
          Map.entry("disappointed", "😞"),
          Map.entry("neutral_face", "😐"),
          Map.entry("slightly_smiling_face", "🙂"),
          Map.entry("smile", "😄"),
          Map.entry("grinning", "😀"),
          Map.entry("smiley", "😃"),
          Map.entry("heart_eyes", "😍"),
          Map.entry("white_check_mark", "✅"),
          Map.entry("x", "❌"));

  private Escaped() {}

  /** A text for Slack. */
  static String of(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** What somebody wrote, from how Slack tells it. */
  static String read(String told) {
    String text = BRACKETS.matcher(told).replaceAll(found -> quoted(bracketed(found)));
    text =
        SHORT_NAME.matcher(text).replaceAll(found -> quoted(emoji(found.group(), found.group(1))));
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip();
  }

  /** A link or a number stands for what was written of it; whom it mentions is not said to us. */
  private static String bracketed(MatchResult found) {
    String target = found.group(1);
    String label = found.group(2);
    if (target.startsWith("@") || target.startsWith("!")) {
      return label == null || target.startsWith("@") ? "" : label;
    }
    return label == null || target.startsWith("http") ? target : label;
  }

  private static String emoji(String whole, String name) {
    return EMOJI.getOrDefault(name, whole);
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }
}
