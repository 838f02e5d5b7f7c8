package fi.vuoro.channel.email.reply;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands below somebody's words without being among them: parting and signature, the boast of
 * a phone, small print. It is only ever cut below something.
 */
final class Closing {
  private static final int MOST_LINES = 14;
  private static final int LONGEST = 120;
  private static final Pattern LINK = Pattern.compile("<?\\(?https?://\\S+");

  private final Phrases phrases;
  private final String sender;

  Closing(Phrases phrases, @Nullable String sender) {
    this.phrases = phrases;
    this.sender = sender == null ? "" : sender.strip().toLowerCase(Locale.ROOT);
  }

  List<String> without(List<String> lines) {
    List<String> kept = lines.stream().filter(line -> !boast(line)).toList();
    List<String> own = end(kept, smallPrint(kept));
    own = end(own, parting(own));
    own = end(own, name(own));
    return own;
  }

  private boolean boast(String line) {
    String bare = LINK.matcher(line).replaceAll("").strip();
    return bare.length() <= LONGEST && phrases.sentFrom.matcher(bare).matches();
  }

  private int smallPrint(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (phrases.smallPrint.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return lines.size();
  }

  /** The first parting below which nothing but a signature stands. */
  private int parting(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      boolean parts = !line.isEmpty() && phrases.parting.matcher(line).matches();
      if (parts && apart(lines, i) && signature(lines, i + 1)) {
        return i;
      }
    }
    return lines.size();
  }

  /** Not the last word of a sentence that was broken before it. */
  private static boolean apart(List<String> lines, int at) {
    boolean below = lines.subList(at + 1, lines.size()).stream().anyMatch(line -> !line.isBlank());
    return below || at == 0 || lines.get(at - 1).isBlank() || lines.get(at).strip().contains(" ");
  }

  /** The sender's own name, alone on its line below an empty one. */
  private int name(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).strip().replaceAll("^[-–—/]+\\s*|[.,]$", "");
      if (lines.get(i - 1).isBlank() && called(line) && signature(lines, i + 1)) {
        return i;
      }
    }
    return lines.size();
  }

  private boolean called(String line) {
    String name = line.toLowerCase(Locale.ROOT);
    return !name.isEmpty()
        && !sender.contains("@")
        && (name.equals(sender) || sender.startsWith(name + " "));
  }

  private static boolean signature(List<String> lines, int from) {
    List<String> rest =
        lines.subList(from, lines.size()).stream().filter(line -> !line.isBlank()).toList();
    return rest.size() <= MOST_LINES && rest.stream().allMatch(line -> line.length() <= LONGEST);
  }

  private static List<String> end(List<String> lines, int at) {
    List<String> own = lines.subList(0, at);
    return own.stream().allMatch(String::isBlank) ? lines : own;
  }
}
