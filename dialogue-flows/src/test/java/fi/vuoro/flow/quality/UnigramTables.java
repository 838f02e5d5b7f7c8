package fi.vuoro.flow.quality;

import fi.vuoro.flow.words.Form;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Counts the words of a language and writes its unigram table; {@code language/WORDS.md} says from
 * which texts. A program, run by hand when a table is to be made again, from {@code
 * dialogue-flows}: {@code UnigramTables TAG FOLDER-OF-HTML [THE-SAME-IN-ENGLISH]}.
 */
final class UnigramTables {
  /** How much of the probability is the large text's; the rest is that of our own dialogues. */
  private static final double LARGE = .8;

  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)*|\\p{Nd}+");
  private static final Pattern HIDDEN = Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1>");
  private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
  private static final Pattern NAME =
      Pattern.compile("\\S*[/\\\\_]\\S*|\\S+\\.\\p{L}+|(?i)title is:");
  private static final Pattern BLOCK =
      Pattern.compile("(?is)</?(p|div|h\\d|li|td|th|tr|table|ul|ol|br|nav|pre)\\b[^>]*>");

  private final String tag;

  private UnigramTables(String tag) {
    this.tag = tag;
  }

  public static void main(String[] arguments) throws IOException {
    UnigramTables tables = new UnigramTables(arguments[0]);
    Counts english = new Counts();
    if (arguments.length > 2) {
      tables.pages(arguments[2], english);
    }
    Counts large = new Counts();
    large.seen.addAll(english.seen);
    tables.pages(arguments[1], large);
    Counts own = tables.own(Path.of("src"));
    withoutEnglish(own, large, english);
    tables.write(large, own);
  }

  private static final class Counts {
    final Map<String, Integer> words = new HashMap<>();
    final Set<String> seen = new HashSet<>();
    int total;
    int numbers;

    /** A paragraph counts once, however many pages repeat it. */
    void add(String paragraph) {
      if (!seen.add(paragraph.strip())) {
        return;
      }
      Matcher words = WORD.matcher(paragraph);
      while (words.find()) {
        add(words.group(), 1);
      }
    }

    private void add(String word, int times) {
      boolean shouted = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
      if (Character.isDigit(word.charAt(0))) {
        numbers++;
      } else if (shouted || word.length() > 40) {
        return;
      } else {
        words.merge(Form.lower(Form.clean(word)), times, Integer::sum);
      }
      total++;
    }
  }

  private void pages(String folder, Counts into) throws IOException {
    for (Path file : files(Path.of(folder), ".html")) {
      html(Files.readString(file), into);
    }
  }

  private void html(String page, Counts into) {
    String text = HIDDEN.matcher(page).replaceAll("\n");
    text = TAG.matcher(BLOCK.matcher(text).replaceAll("\n")).replaceAll(" ");
    text = text.replace("&nbsp;", " ").replace("&amp;", "&").replaceAll("&#?\\w+;", " ");
    NAME.matcher(text).replaceAll(" ").lines().forEach(into::add);
  }

  private Counts own(Path source) throws IOException {
    Counts own = new Counts();
    Path resources = source.resolve("main/resources");
    for (String file : List.of("texts.yaml", "personas.yaml")) {
      strings(yaml(resources.resolve("language/" + tag + "/" + file)), null, own);
    }
    for (Path flow : files(resources.resolve("library"), "flow.yaml")) {
      strings(yaml(flow), tag, own);
    }
    for (Path script : files(resources.resolve("library"), "." + tag + ".chat.yaml")) {
      // In those about languages customers write others.
      if (!script.getFileName().toString().contains("language")) {
        strings(yaml(script), "user", own);
      }
    }
    replies(source.resolve("test/resources/reading/" + tag + "/replies.cases"), own);
    return own;
  }

  private static void replies(Path cases, Counts own) throws IOException {
    for (String line : Files.readAllLines(cases)) {
      if (line.contains(" => ")) {
        own.add(line.split(" => ", 2)[0].replace("\\n", " ").replace("\\s", " "));
      }
    }
  }

  /** Customers in our texts sometimes write English: rare words that only English has go. */
  private static void withoutEnglish(Counts own, Counts large, Counts english) {
    own.words
        .entrySet()
        .removeIf(
            word ->
                word.getValue() < 3
                    && !large.words.containsKey(word.getKey())
                    && english.words.containsKey(word.getKey()));
  }

  private static Object yaml(Path file) throws IOException {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }

  /** Counts the texts below a key; all of them where it is null. */
  private static void strings(Object node, @Nullable String under, Counts into) {
    if (node instanceof Map<?, ?> map) {
      map.forEach((key, value) -> strings(value, key.equals(under) ? null : under, into));
    } else if (node instanceof List<?> items) {
      items.forEach(item -> strings(item, under, into));
    } else if (node instanceof String text && under == null) {
      into.add(text.replaceAll("\\{\\{.*?}}|\\{\\w+}", " "));
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private void write(Counts large, Counts own) throws IOException {
    Map<String, Double> bits = new TreeMap<>();
    large.words.keySet().forEach(word -> bits.put(word, bits(word, large, own)));
    own.words.keySet().forEach(word -> bits.put(word, bits(word, large, own)));
    double unknown = log2(2 * large.total / LARGE);
    double number = log2(1 / share(large.numbers, large, own.numbers, own));
    Path file = Path.of("src/main/resources/language/" + tag + "/unigrams.gz");
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      out.write("%.1f\n%.1f\n".formatted(unknown, number));
      bits.entrySet().stream()
          .filter(
              word ->
                  own.words.containsKey(word.getKey())
                      || large.words.getOrDefault(word.getKey(), 0) > 1)
          .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
          .forEach(word -> line(out, word));
    }
    System.out.printf(
        "%s: %d running words, %d of our own, %d bytes; unknown %.1f, number %.1f%n",
        tag, large.total, own.total, Files.size(file), unknown, number);
  }

  private static void line(Writer out, Map.Entry<String, Double> word) {
    try {
      out.write("%s %.1f\n".formatted(word.getKey(), word.getValue()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static double bits(String word, Counts large, Counts own) {
    int one = large.words.getOrDefault(word, 0);
    int other = own.words.getOrDefault(word, 0);
    return log2(1 / share(one, large, other, own));
  }

  private static double share(int one, Counts large, int other, Counts own) {
    return LARGE * one / large.total + (1 - LARGE) * other / own.total;
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
