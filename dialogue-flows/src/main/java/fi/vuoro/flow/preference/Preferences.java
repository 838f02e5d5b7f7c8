package fi.vuoro.flow.preference;

import fi.vuoro.flow.language.Language;
import fi.vuoro.flow.language.Languages;
import fi.vuoro.flow.words.Form;
import fi.vuoro.flow.words.Lexicon;
import fi.vuoro.flow.words.Reply;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads from what customers write whether, where and when they want to be written to. It takes only
 * what the whole reply says: "you never answered by e-mail" is an answer.
 */
public final class Preferences {
  /** Those of the languages there are. */
  public static final Preferences BUILT_IN = new Preferences(Languages.BUILT_IN.all());

  private static final int LONGEST = 200;

  /** Most words of a greeting and a name. */
  private static final int SIGNATURE = 4;

  private final Map<String, Sayings> byTag = new LinkedHashMap<>();

  Preferences(List<Language> languages) {
    languages.forEach(
        language ->
            byTag.put(
                language.tag(),
                new Sayings(language.data("preferences.yaml"), new Lexicon(language))));
  }

  /**
   * What the reply asks for; null where it asks for nothing of the kind.
   *
   * @param languages tags of those in which it may be said, the likeliest first
   * @param now where the customer is
   */
  public @Nullable Preference find(String reply, List<String> languages, ZonedDateTime now) {
    if (reply.length() > LONGEST) {
      return null;
    }
    Preference whole = said(Form.clean(reply), languages, now);
    return whole == null && isSigned(reply)
        ? said(Form.clean(reply.strip().lines().findFirst().orElse("")), languages, now)
        : whole;
  }

  /** A line, and a name below it, as people end letters. */
  private static boolean isSigned(String reply) {
    List<String> lines = reply.strip().lines().filter(line -> !line.isBlank()).toList();
    return lines.size() > 1
        && String.join(" ", lines.subList(1, lines.size())).split("\\s+").length <= SIGNATURE;
  }

  private @Nullable Preference said(String clean, List<String> languages, ZonedDateTime now) {
    Sayings.Said said = Sayings.Said.of(clean);
    for (String tag : languages) {
      Sayings sayings = byTag.get(tag);
      Preference found = sayings == null ? null : sayings.in(said, now);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * The address in a reply that was to give one for a channel: an e-mail address or a telephone
   * number, as it was written; null where there is none.
   */
  public @Nullable String address(String channel, String reply, String language) {
    Sayings sayings = byTag.get(language);
    return sayings == null || reply.length() > LONGEST
        ? null
        : Addresses.in(new Reply(Form.clean(reply), sayings.lexicon()), channel);
  }
}
