package fi.vuoro.channel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that channels really use, in the languages that there are. */
public final class Wordings {
  private static final Pattern LINE =
      Pattern.compile("^\"?([a-z.-]+)\"?: \"(.*)\"$", Pattern.MULTILINE);

  private Wordings() {}

  /** Those of a language. */
  public static Utterance.Wording of(String language) {
    Map<String, String> texts = new HashMap<>();
    String file = "/language/" + language + "/texts.yaml";
    try (InputStream in = Objects.requireNonNull(Wordings.class.getResourceAsStream(file))) {
      Matcher lines = LINE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (lines.find()) {
        texts.put(lines.group(1), lines.group(2));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (key, with) -> {
      String text = Objects.requireNonNull(texts.get(key), key);
      for (Map.Entry<String, String> each : with.entrySet()) {
        text = text.replace("{" + each.getKey() + "}", each.getValue());
      }
      return text;
    };
  }

  /** The same utterance in a language's own words. */
  public static Utterance in(String language, Utterance utterance) {
    return new Utterance(
        utterance.conversation(),
        utterance.title(),
        language,
        utterance.messages(),
        utterance.before(),
        of(language),
        utterance.links(),
        utterance.open());
  }
}
