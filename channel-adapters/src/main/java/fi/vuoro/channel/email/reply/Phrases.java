package fi.vuoro.channel.email.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How mail programs mark what is not the writer's own, in all languages at once: the program's
 * language need not be the writer's. A file a language in the resources; a new one needs its tag
 * here.
 */
public final class Phrases {
  private static final List<String> LANGUAGES = List.of("en", "fi", "sv");
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Names of the lines above a message that was quoted whole, in the sections of these names. */
  private static final List<String> LABELS = List.of("from", "sent", "to", "cc", "subject");

  /** Attributions that begin with a word of their own, and those that begin with a name or date. */
  final List<Pattern> wroteFixed = new ArrayList<>();

  final List<Pattern> wroteOpen = new ArrayList<>();
  final Map<String, Pattern> labels = new HashMap<>();
  final Pattern original;
  final Pattern sentFrom;
  final Pattern parting;
  final Pattern smallPrint;
  private final Pattern automatic;
  private final Pattern away;

  private Phrases(Map<String, List<String>> sections) {
    for (String template : sections.getOrDefault("wrote", List.of())) {
      List<Pattern> to = template.startsWith("{") ? wroteOpen : wroteFixed;
      to.add(pattern(template.replaceAll("[:,]\\s*$", "") + "{end}", Map.of()));
    }
    LABELS.forEach(
        label ->
            labels.put(
                label,
                Pattern.compile("\\*?(?:" + any(sections, label) + ")\\s?:\\*?(\\s.*)?", FLAGS)));
    this.original =
        Pattern.compile(
            "(?:[-_*=]{2,}.{0,3}|)(?:" + any(sections, "original") + ")(?:\\W{0,3}[-_*=]{2,}|:)",
            FLAGS);
    Map<String, String> devices =
        Map.of(
            "{device}", ".{0,40}(?<!\\p{L})(?:" + any(sections, "devices") + ")(?!\\p{L}).{0,40}");
    this.sentFrom =
        Pattern.compile(
            sections.getOrDefault("sent from", List.of()).stream()
                .map(template -> pattern(template, devices).pattern())
                .collect(Collectors.joining("|")),
            FLAGS);
    this.parting =
        Pattern.compile(
            "(?:"
                + any(sections, "parting")
                + ")\\s?[,.!:]*((?-i:\\s*\\p{Lu}[\\p{L}.'’-]*){0,3})[,.!]*",
            FLAGS);
    this.smallPrint = Pattern.compile("[*_\\s]*(?:" + any(sections, "small print") + ").*", FLAGS);
    this.automatic = Pattern.compile("\\s*(?:" + any(sections, "automatic") + ").*", FLAGS);
    this.away =
        Pattern.compile(".*(?<!\\p{L})(?:" + any(sections, "away") + ")(?!\\p{L}).*", FLAGS);
  }

  /** The phrases of all languages. */
  public static Phrases load() {
    Map<String, List<String>> sections = new HashMap<>();
    LANGUAGES.forEach(language -> read(language, sections));
    return new Phrases(sections);
  }

  /** Whether only an automatic reply has such a subject. */
  public boolean automatic(String subject) {
    return automatic.matcher(subject).matches();
  }

  /** Whether an automatic reply often has such a subject. */
  public boolean away(String subject) {
    return away.matcher(subject).matches();
  }

  private static String any(Map<String, List<String>> sections, String name) {
    return sections.getOrDefault(name, List.of()).stream()
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static Pattern pattern(String template, Map<String, String> more) {
    Map<String, String> meanings = new HashMap<>(more);
    meanings.put("{when}", ".{4,80}?");
    meanings.put("{who}", ".{1,160}?");
    meanings.put("{end}", "\\s*:?");
    StringBuilder regex = new StringBuilder();
    for (String part : template.split("(?=\\{)|(?<=})")) {
      regex.append(meanings.getOrDefault(part, Pattern.quote(part)));
    }
    return Pattern.compile(regex.toString(), FLAGS);
  }

  private static void read(String language, Map<String, List<String>> sections) {
    String name = "/fi/vuoro/channel/email/reply/" + language + ".txt";
    try (InputStream in = Phrases.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + name + " is missing.");
      }
      String section = "";
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R")) {
        if (line.startsWith("[")) {
          section = line.substring(1, line.indexOf(']'));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          sections.computeIfAbsent(section, s -> new ArrayList<>()).add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
